package vn.chungtay.reporting.form;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.extract.Extract;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractColumn.Word;
import vn.chungtay.documents.extract.ExtractHead;
import vn.chungtay.documents.extract.ExtractLines;
import vn.chungtay.documents.extract.ExtractQuestion;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;

/// What the forms ask for, as a table to join figures with.
@Component
class ElementExtract implements Extract {
    private static final List<ExtractColumn> COLUMNS =
            List.of(
                    ExtractColumn.of("form", "table.form"),
                    ExtractColumn.of("form_title", "table.elements.title"),
                    ExtractColumn.of("element", "table.element"),
                    ExtractColumn.of("name", "table.elements.name"),
                    ExtractColumn.of("kind", "table.elements.kind")
                            .of(
                                    List.of(
                                            new Word("COUNT", "table.unit.count"),
                                            new Word("AMOUNT", "table.unit.amount"),
                                            new Word("CHOICE", "table.unit.answer"),
                                            new Word(FormElements.RATE, "table.unit.percent"))),
                    ExtractColumn.of("answers", "table.elements.answers"));

    private final FormElements elements;

    ElementExtract(FormElements elements) {
        this.elements = elements;
    }

    @Override
    public ExtractHead head() {
        return new ExtractHead(
                "elements",
                "table.elements",
                "table.elements.meaning",
                Permission.READ_PUBLISHED,
                COLUMNS,
                List.of());
    }

    @Override
    public ExtractLines of(ExtractQuestion question, Viewer viewer) {
        var all = elements.defined();
        return taker ->
                all.forEach(one ->
                        taker.accept(
                                List.of(
                                        one.form().code(),
                                        one.form().title(),
                                        one.code(),
                                        one.name(),
                                        one.kind(),
                                        String.join("; ", one.answers()))));
    }
}
