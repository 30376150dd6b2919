package vn.chungtay.reporting.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.extract.Extract;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractColumn.Kind;
import vn.chungtay.documents.extract.ExtractColumn.Word;
import vn.chungtay.documents.extract.ExtractElement;
import vn.chungtay.documents.extract.ExtractHead;
import vn.chungtay.documents.extract.ExtractLines;
import vn.chungtay.documents.extract.ExtractQuestion;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.reporting.form.FormElements;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.rollup.Answers.Answer;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// Live totals in long form: a line for each place, or part of one, and element. What `GET
/// /api/v1/totals` tells, of all forms at once and with names, for whoever draws pictures of it.
@Component
class TotalExtract implements Extract {
    private static final List<ExtractColumn> COLUMNS =
            List.of(
                    ExtractColumn.of("form", "table.form"),
                    ExtractColumn.of("period", "table.period"),
                    ExtractColumn.of("stage", "table.stage")
                            .of(Word.of(Stage.values(), one -> "round.stage." + one)),
                    ExtractColumn.of("unit", "table.unit"),
                    ExtractColumn.of("area", "table.area"),
                    ExtractColumn.of("name", "table.totals.name"),
                    ExtractColumn.of("organisation", "table.totals.organisation")
                            .of(Word.of(Organisation.values(), one -> "organisation." + one)),
                    ExtractColumn.of("element", "table.element"),
                    ExtractColumn.of("element_name", "table.elements.name"),
                    ExtractColumn.of("value", "table.totals.value").as(Kind.DECIMAL),
                    ExtractColumn.of("numerator", "table.numerator").as(Kind.COUNT),
                    ExtractColumn.of("denominator", "table.denominator").as(Kind.COUNT),
                    ExtractColumn.of("units_reported", "table.totals.reported")
                            .as(Kind.COUNT)
                            .counting("table.unit.units"),
                    ExtractColumn.of("units_expected", "table.totals.expected")
                            .as(Kind.COUNT)
                            .counting("table.unit.units"));

    private final FormElements elements;
    private final Spans spans;
    private final Asking asking;
    private final Answers answers;

    TotalExtract(FormElements elements, Spans spans, Asking asking, Answers answers) {
        this.elements = elements;
        this.spans = spans;
        this.asking = asking;
        this.answers = answers;
    }

    @Override
    public ExtractHead head() {
        return new ExtractHead(
                "totals",
                "table.totals",
                "table.totals.meaning",
                Permission.READ_FIGURES,
                COLUMNS,
                ExtractQuestion.NAMES);
    }

    @Override
    public List<ExtractElement> elements() {
        return elements.told(true);
    }

    @Override
    public ExtractLines of(ExtractQuestion question, Viewer viewer) {
        Round.checkStage(question.stage());
        var told = new ArrayList<Answer>();
        for (var asked : asked(question)) {
            if (question.form() != null || asking.isThere(asked, viewer)) {
                told.add(answers.of(asked, viewer));
            }
        }
        if (told.isEmpty()) {
            throw new RequestRefused(
                    HttpStatus.NOT_FOUND, new Refusal("table.refusal.round", List.of()));
        }
        return taker -> told.forEach(answer -> tell(answer, taker));
    }

    /// Of each form; without a period of its latest one.
    private List<TotalQuestion> asked(ExtractQuestion question) {
        return codes(question).flatMap(form -> asked(form, question).stream()).toList();
    }

    private Stream<String> codes(ExtractQuestion question) {
        return question.form() != null ? Stream.of(question.form()) : spans.forms();
    }

    private Optional<TotalQuestion> asked(String form, ExtractQuestion question) {
        return Optional.ofNullable(question.period())
                .or(() -> spans.latest(form))
                .map(period ->
                        new TotalQuestion(
                                form,
                                period,
                                question.stage(),
                                question.unit(),
                                question.area(),
                                question.by(),
                                null,
                                null,
                                null));
    }

    private static void tell(Answer answer, Consumer<List<String>> taker) {
        var form = answer.span().form();
        for (var told : answer.told()) {
            form.cells().stream()
                    .filter(cell -> told.total().unitsExpected(cell) > 0)
                    .forEach(cell -> taker.accept(line(answer, told, cell)));
            form.leaves().stream()
                    .filter(Leaf::isRate)
                    .forEach(leaf -> taker.accept(line(answer, told, leaf)));
        }
    }

    private static List<String> line(Answer answer, Answer.Told told, Cell cell) {
        return line(
                answer,
                told.part(),
                cell.element(),
                cell.name(),
                told.total().value(cell).code(),
                "",
                "",
                String.valueOf(told.total().unitsReported(cell)),
                String.valueOf(told.total().unitsExpected(cell)));
    }

    private static List<String> line(Answer answer, Answer.Told told, Leaf leaf) {
        var rate = told.total().rate(answer.span().form().shareIn(leaf.code()));
        return line(
                answer,
                told.part(),
                leaf.code(),
                leaf.name(),
                rate.map(TotalApiController::percent).map(p -> p.toPlainString()).orElse(""),
                rate.map(r -> String.valueOf(r.numerator())).orElse(""),
                rate.map(r -> String.valueOf(r.denominator())).orElse(""),
                "",
                "");
    }

    private static List<String> line(Answer answer, @Nullable Part part, String... figure) {
        var span = answer.span();
        var code = answer.put().code(part);
        var whose = answer.put().whose(part);
        var ofUnit = answer.place().isUnit();
        return Stream.concat(
                        Stream.of(
                                span.form().code(),
                                span.period().code(),
                                span.stage().name(),
                                ofUnit ? code : "",
                                ofUnit ? "" : code,
                                part == null ? answer.place().name() : part.name(),
                                Objects.toString(whose, "")),
                        Stream.of(figure))
                .toList();
    }
}
