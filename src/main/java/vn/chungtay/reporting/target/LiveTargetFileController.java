package vn.chungtay.reporting.target;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Asked;

/// The targets by what units have reported, as a workbook.
@Controller
class LiveTargetFileController {
    private final TargetSheets sheets;

    LiveTargetFileController(TargetSheets sheets) {
        this.sheets = sheets;
    }

    /// @param period code of a period; the latest that has opened where none is given
    @GetMapping(LiveTargetController.PATH + ".xlsx")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> show(
            @RequestParam(required = false) @Nullable String period,
            @ModelAttribute TargetQuestion question,
            Viewer viewer) {
        var taken =
                sheets.of(Asked.text(period), question, viewer)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.xlsx("chi-tieu-" + taken.period().code() + ".xlsx", taken.sheet());
    }
}
