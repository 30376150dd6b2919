package vn.chungtay.documents.issued;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// The register as CSV.
@RestController
class IssuedFileController {
    private final IssuedLists lists;

    IssuedFileController(IssuedLists lists) {
        this.lists = lists;
    }

    @GetMapping(IssuedController.PATH + ".csv")
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> index(@ModelAttribute IssuedQuestion question) {
        var lines = lists.all(question).stream().map(IssuedExtract::line).toList();
        return Download.csv(
                "so-van-ban.csv", new CsvFile(ExtractColumn.names(IssuedExtract.COLUMNS), lines));
    }
}
