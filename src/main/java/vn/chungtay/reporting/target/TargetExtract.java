package vn.chungtay.reporting.target;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.extract.Extract;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractColumn.Kind;
import vn.chungtay.documents.extract.ExtractColumn.Word;
import vn.chungtay.documents.extract.ExtractHead;
import vn.chungtay.documents.extract.ExtractLines;
import vn.chungtay.documents.extract.ExtractQuestion;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// The targets by what units have reported, as a table: a line for each target and organisation.
@Component
class TargetExtract implements Extract {
    private static final List<ExtractColumn> COLUMNS =
            List.of(
                    ExtractColumn.of("target", "table.targets.target"),
                    ExtractColumn.of("organisation", "table.targets.organisation")
                            .of(Word.of(Organisation.values(), one -> "organisation." + one)),
                    ExtractColumn.of("sector", "table.targets.sector"),
                    ExtractColumn.of("period", "table.period"),
                    ExtractColumn.of("numerator", "table.numerator").as(Kind.COUNT),
                    ExtractColumn.of("denominator", "table.denominator").as(Kind.COUNT),
                    ExtractColumn.of("value", "table.targets.value")
                            .as(Kind.DECIMAL)
                            .counting("table.unit.percent"),
                    ExtractColumn.of("threshold", "table.targets.threshold")
                            .as(Kind.DECIMAL)
                            .counting("table.unit.percent"),
                    ExtractColumn.of("strict", "table.targets.strict").as(Kind.ANSWER),
                    ExtractColumn.of("status", "table.targets.status")
                            .of(
                                    Word.of(
                                            Assessment.Status.values(),
                                            one -> "baseline.status." + one)),
                    ExtractColumn.of("reason", "table.targets.reason"));

    private final LiveTargets targets;

    TargetExtract(LiveTargets targets) {
        this.targets = targets;
    }

    @Override
    public ExtractHead head() {
        return new ExtractHead(
                "targets",
                "table.targets",
                "table.targets.meaning",
                Permission.READ_FIGURES,
                COLUMNS,
                List.of("period", "stage", "unit", "area"));
    }

    @Override
    public ExtractLines of(ExtractQuestion question, Viewer viewer) {
        var place = new TargetQuestion(question.stage(), question.unit(), question.area());
        var found =
                targets.in(question.period(), place, viewer)
                        .orElseThrow(() ->
                                new RequestRefused(
                                        HttpStatus.NOT_FOUND,
                                        new Refusal("table.refusal.round", List.of())));
        return taker -> found.assessments().stream().map(TargetExtract::line).forEach(taker);
    }

    private static List<String> line(Assessment one) {
        var value = one.value();
        return Stream.of(
                        one.target().code(),
                        one.organisation(),
                        one.threshold().sector(),
                        one.period(),
                        one.numerator(),
                        one.denominator(),
                        value == null ? null : value.toPlainString(),
                        one.threshold().percent().toPlainString(),
                        one.threshold().strict(),
                        one.status(),
                        one.reason())
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }
}
