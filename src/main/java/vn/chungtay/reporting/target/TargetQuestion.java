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

    /// Refuses a stage there is not.
    public MeasureQuestion of(String period) {
        Round.checkStage(stage);
        return new MeasureQuestion(period, stage, unit, area);
    }

    /// The way to the units behind what a target came to.
    String units(Assessment assessment) {
        var address =
                UriComponentsBuilder.fromPath(LiveTargetController.PATH)
                        .pathSegment(assessment.target().code())
                        .queryParam("period", assessment.period())
                        .queryParam("organisation", assessment.organisation());
        Asked.add(address, "stage", stage);
        Asked.add(address, "unit", unit);
        Asked.add(address, "area", area);
        return address.encode().toUriString();
    }
}
