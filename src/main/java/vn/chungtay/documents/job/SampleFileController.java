package vn.chungtay.documents.job;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// A file to begin a list with: its header.
@RestController
class SampleFileController {
    private final ImportKinds kinds;

    SampleFileController(ImportKinds kinds) {
        this.kinds = kinds;
    }

    @GetMapping("/imports/samples/{kind}.csv")
    @Requires(Permission.IMPORT_LISTS)
    ResponseEntity<StreamingResponseBody> show(@PathVariable String kind, Viewer viewer) {
        var header = ListColumn.due(kinds.wanted(kind, viewer).columns());
        return Download.csv("mau-" + kind + ".csv", new CsvFile(header, List.of()));
    }
}
