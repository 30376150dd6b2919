package vn.chungtay.reporting.target;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.rollup.Measures.MeasureQuestion;
import vn.chungtay.web.Asked;

/// Whose figures targets are held against.
///
/// @param stage `estimate` or `final`; the final figures where their round has opened, otherwise
///   the estimate
/// @param unit code of a unit; where neither `unit` nor `area` is given, what the viewer works for
/// @param area code of an area
public record TargetQuestion(@Nullable String stage, @Nullable String unit, @Nullable String area) {
    public TargetQuestion {
        stage = Asked.text(stage);
        unit = Asked.text(unit);
        area = Asked.text(area);
    }

    /// Whether it asks for something that no printed table has.
    boolean isOfReports() {
        return Stream.of(stage, unit, area).anyMatch(Objects::nonNull);
    }

    /// Whether no place is named.
    public boolean isOfWhole() {
        return unit == null && area == null;
    }

    /// Refuses a stage there is not.
    public MeasureQuestion of(String period) {
        Round.checkStage(stage);
        return new MeasureQuestion(period, stage, unit, area);
    }

    /// The way to the units behind what a target came to.
    public String units(Assessment assessment) {
        return address(LiveTargetController.PATH, assessment.period(), assessment);
    }

    /// The same place elsewhere.
    public String address(String path, @Nullable String period) {
        return address(UriComponentsBuilder.fromPath(path), period).encode().toUriString();
    }

    private String address(String path, @Nullable String period, Assessment one) {
        var address = UriComponentsBuilder.fromPath(path).pathSegment(one.target().code());
        return address(address, period)
                .queryParam("organisation", one.whose().code())
                .encode()
                .toUriString();
    }

    private UriComponentsBuilder address(UriComponentsBuilder address, @Nullable String period) {
        Asked.add(address, "period", period);
        Asked.add(address, "stage", stage);
        Asked.add(address, "unit", unit);
        Asked.add(address, "area", area);
        return address;
    }
}
