package vn.chungtay.reporting.finding;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.web.Asked;

/// Which findings a program asks for. Of a period that the annex prints they are those of the
/// annex, unless a stage, a unit or an area is given; otherwise those of what was reported.
///
/// @param form code of a form; findings that speak of it on either side
/// @param period code of a period
/// @param stage `estimate` or `final`; the final figures where their round has opened, otherwise
///   the estimate
/// @param unit code of a unit; where neither `unit` nor `area` is given, what the viewer works for
/// @param area code of an area
public record FindingQuestion(
        @Nullable String form,
        @Nullable String period,
        @Nullable String stage,
        @Nullable String unit,
        @Nullable String area) {

    public FindingQuestion {
        form = Asked.text(form);
        period = Asked.text(period);
        stage = Asked.text(stage);
        unit = Asked.text(unit);
        area = Asked.text(area);
    }

    /// Whether it asks for something that no printed table has.
    boolean isOfReports() {
        return Stream.of(stage, unit, area).anyMatch(Objects::nonNull);
    }

    /// The same of another period.
    public FindingQuestion in(String other) {
        return new FindingQuestion(form, other, stage, unit, area);
    }

    /// The same of every form, at the stage that is told unless one is asked for.
    public FindingQuestion ofEveryForm() {
        return new FindingQuestion(null, period, null, unit, area);
    }

    /// The address of the same question elsewhere.
    public UriComponentsBuilder address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "form", form);
        Asked.add(address, "period", period);
        Asked.add(address, "stage", stage);
        Asked.add(address, "unit", unit);
        Asked.add(address, "area", area);
        return address;
    }

    FindingFilter printed() {
        return new FindingFilter(form, period, null, null, null);
    }
}
