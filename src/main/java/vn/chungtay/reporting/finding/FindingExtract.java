package vn.chungtay.reporting.finding;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import vn.chungtay.reporting.finding.ReportedFindings.Reported;

/// What `GET /api/v1/findings` tells, as a table: of a period that the annex prints its own
/// contradictions, otherwise those among live totals.
@Component
class FindingExtract implements Extract {
    private static final List<ExtractColumn> COLUMNS =
            List.of(
                    ExtractColumn.of("rule", "table.findings.rule"),
                    ExtractColumn.of("kind", "table.findings.kind")
                            .of(Word.of(Rule.Kind.values(), one -> "finding.kind." + one)),
                    ExtractColumn.of("form", "table.form"),
                    ExtractColumn.of("period", "table.period"),
                    ExtractColumn.of("stage", "table.stage"),
                    ExtractColumn.of("unit", "table.unit"),
                    ExtractColumn.of("area", "table.area"),
                    ExtractColumn.of("row", "table.findings.row"),
                    ExtractColumn.of("elements", "table.findings.elements"),
                    ExtractColumn.of("printed", "table.findings.printed").as(Kind.DECIMAL),
                    ExtractColumn.of("computed", "table.findings.computed").as(Kind.DECIMAL),
                    ExtractColumn.of("text", "table.findings.text"));

    private final FindingLists lists;
    private final ReportedFindings reported;

    FindingExtract(FindingLists lists, ReportedFindings reported) {
        this.lists = lists;
        this.reported = reported;
    }

    @Override
    public ExtractHead head() {
        return new ExtractHead(
                "findings",
                "table.findings",
                "table.findings.meaning",
                Permission.READ_PUBLISHED,
                COLUMNS,
                List.of("form", "period", "stage", "unit", "area"));
    }

    @Override
    public ExtractLines of(ExtractQuestion asked, Viewer viewer) {
        var question =
                new FindingQuestion(
                        asked.form(), asked.period(), asked.stage(), asked.unit(), asked.area());
        var lines = lists.prints(question) ? printed(question) : live(question, viewer);
        return lines::forEach;
    }

    private List<List<String>> printed(FindingQuestion question) {
        var list = lists.of(question.printed());
        return list.found().stream()
                .map(one -> line(one, list.words().sentence(one), null))
                .toList();
    }

    private List<List<String>> live(FindingQuestion question, Viewer viewer) {
        return reported.of(question, viewer).stream()
                .map(one -> line(one.finding(), one.told().sentence(), one))
                .toList();
    }

    private static List<String> line(Finding finding, String sentence, @Nullable Reported of) {
        return Stream.of(
                        finding.rule().code(),
                        finding.rule().kind().name(),
                        finding.form(),
                        finding.period(),
                        of == null ? null : of.stage(),
                        of == null ? null : of.unit(),
                        of == null ? null : of.area(),
                        finding.line().code(),
                        String.join(" ", finding.elements()),
                        finding.printed().toPlainString(),
                        finding.computed().toPlainString(),
                        sentence)
                .map(value -> Objects.toString(value, ""))
                .toList();
    }
}
