package vn.chungtay.documents.issued;

import java.util.List;
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

/// The register as a table; its file on the page of the register has the same columns.
@Component
class IssuedExtract implements Extract {
    static final List<ExtractColumn> COLUMNS =
            List.of(
                    ExtractColumn.of("id", "table.documents.id").as(Kind.COUNT),
                    ExtractColumn.of("number", "issued.number"),
                    ExtractColumn.of("issued_on", "issued.on").as(Kind.DAY),
                    ExtractColumn.of("issuer", "issued.issuer"),
                    ExtractColumn.of("kind", "issued.kind")
                            .of(Word.of(IssuedKind.values(), one -> "issued.kind." + one)),
                    ExtractColumn.of("summary", "issued.summary"),
                    ExtractColumn.of("file", "table.documents.file"));

    private final IssuedLists lists;

    IssuedExtract(IssuedLists lists) {
        this.lists = lists;
    }

    @Override
    public ExtractHead head() {
        return new ExtractHead(
                "documents",
                "issued.index.title",
                "table.documents.meaning",
                Permission.READ_PUBLISHED,
                COLUMNS,
                List.of());
    }

    @Override
    public ExtractLines of(ExtractQuestion question, Viewer viewer) {
        var all = new IssuedQuestion(null, null, null, null, null);
        return taker -> lists.all(all).forEach(document -> taker.accept(line(document)));
    }

    static List<String> line(IssuedDocument document) {
        var told = document.told();
        return List.of(
                String.valueOf(document.id()),
                told.number(),
                told.on().toString(),
                told.issuer(),
                told.kind().name(),
                told.summary(),
                document.file() == null ? "" : document.file().name());
    }
}
