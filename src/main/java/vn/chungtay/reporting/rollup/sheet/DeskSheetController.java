package vn.chungtay.reporting.rollup.sheet;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.web.Texts;

/// The form of a report as the annex lays it out, taken along to be filled in. It comes back where
/// the workbook does.
@Controller
class DeskSheetController {
    private final DeskRights rights;
    private final DeskSheets sheets;
    private final Texts texts;

    DeskSheetController(DeskRights rights, DeskSheets sheets, Texts texts) {
        this.rights = rights;
        this.sheets = sheets;
        this.texts = texts;
    }

    @GetMapping("/reports/{form}/{period}/{stage}/{unit}/form")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> show(
            @ModelAttribute RoundPath path, @PathVariable String unit, Viewer viewer) {
        var desk = rights.reading(path, unit, viewer);
        var name = String.join("-", path.form(), unit, path.period(), path.stage());
        return Download.xlsx(texts.text("form.file.name", name) + ".xlsx", sheets.of(desk, viewer));
    }
}
