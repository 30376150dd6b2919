package vn.chungtay.documents.issued;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// The register as CSV.
@RestController
class IssuedFileController {
    private static final List<String> HEADER =
            List.of("id", "number", "issued_on", "issuer", "kind", "summary", "file");

    private final IssuedLists lists;

    IssuedFileController(IssuedLists lists) {
        this.lists = lists;
    }

    @GetMapping(IssuedController.PATH + ".csv")
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> index(@ModelAttribute IssuedQuestion question) {
        var lines = lists.all(question).stream().map(IssuedFileController::line).toList();
        return Download.csv("so-van-ban.csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(IssuedDocument document) {
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
