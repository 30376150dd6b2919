package vn.chungtay.reporting.baseline;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.rollup.Measures.MeasureQuestion;
import vn.chungtay.web.Asked;

/// Whose figures targets are held against.
///
/// @param stage `estimate` or `final`; the final figures where their round has opened, otherwise
///   the estimate
/// @param unit code of a unit; where neither `unit` nor `area` is given, what the viewer works for
/// @param area code of an area
record TargetQuestion(@Nullable String stage, @Nullable String unit, @Nullable String area) {
    TargetQuestion {
        stage = Asked.text(stage);
        unit = Asked.text(unit);
        area = Asked.text(area);
    }

    /// Whether it asks for something that no printed table has.
    boolean isOfReports() {
        return Stream.of(stage, unit, area).anyMatch(Objects::nonNull);
    }

    /// Refuses a stage there is not.
    MeasureQuestion of(String period) {
        Round.checkStage(stage);
        return new MeasureQuestion(period, stage, unit, area);
    }
}
