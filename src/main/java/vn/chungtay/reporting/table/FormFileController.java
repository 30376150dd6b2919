package vn.chungtay.reporting.table;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.web.Texts;

/// A table to take away: as XLSX in the official layout, or as the CSV that the annex is read from.
@RestController
class FormFileController {

    private final FormTables tables;
    private final Texts texts;

    FormFileController(FormTables tables, Texts texts) {
        this.tables = tables;
        this.texts = texts;
    }

    @GetMapping("/forms/{code}.{format:xlsx|csv}")
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> show(
            @PathVariable String code, @PathVariable String format) {
        FormTable table =
                tables.find(code)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        TableFile file = new TableFile(table, texts);
        String name = texts.text("form.file.name", code) + "." + format;
        return format.equals("xlsx")
                ? Download.xlsx(name, file.sheet())
                : Download.csv(name, file.csv());
    }
}
