package vn.chungtay.exchange.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.extract.Extract;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractQuestion;
import vn.chungtay.exchange.CsvStream;
import vn.chungtay.exchange.MadeFile;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Texts;

/// `GET /api/v1/tables`: tables for spreadsheets and BI, what their columns mean, and each as CSV
/// at `GET /api/v1/tables/{name}.csv`.
@RestController
class TableApiController {
    static final String PATH = "/api/v1/tables";

    private final Tables tables;
    private final Texts texts;

    TableApiController(Tables tables, Texts texts) {
        this.tables = tables;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_REGISTRY)
    Items index(Viewer viewer) {
        return new Items(tables.of(viewer).stream().map(this::item).toList(), null);
    }

    /// In long form, UTF-8 with a mark, which spreadsheets need; whole before it is sent.
    @GetMapping(PATH + "/{name}.csv")
    @Requires(Permission.READ_REGISTRY)
    ResponseEntity<InputStreamResource> show(
            @PathVariable String name, @ParameterObject ExtractQuestion question, Viewer viewer) {
        var table = tables.find(name, viewer);
        var lines = table.of(question, viewer);
        var header = ExtractColumn.names(table.head().columns());
        var made = MadeFile.of(out -> CsvStream.MARKED.write(header, lines, out));
        return Download.made(name + ".csv", made.open(), made.size());
    }

    private Item item(Extract table) {
        var head = table.head();
        return new Item(
                head.name(),
                texts.text(head.label()),
                texts.text(head.meaning()),
                address(head.name()),
                head.parameters(),
                head.columns().stream().map(this::field).toList());
    }

    static String address(String name) {
        var path = PATH + "/" + name + ".csv";
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }

    private Field field(ExtractColumn column) {
        var words = column.words().stream();
        return new Field(
                column.name(),
                texts.text(column.label()),
                column.kind(),
                words.map(one -> new Value(one.code(), texts.text(one.label()))).toList());
    }

    /// All of them at once.
    record Items(List<Item> items, @Nullable String next) {}

    /// @param address where it is read as CSV
    /// @param parameters the names of what it may be asked with
    record Item(
            String name,
            String title,
            String meaning,
            String address,
            List<String> parameters,
            List<Field> columns) {}

    /// @param values the only ones there are; empty for any
    record Field(String name, String meaning, ExtractColumn.Kind type, List<Value> values) {}

    record Value(String code, String meaning) {}
}
