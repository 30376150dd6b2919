package vn.chungtay.reporting.entry.offline;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.entry.Reports;
import vn.chungtay.reporting.entry.offline.BringingBack.Taken;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The workbook of a report, taken along and brought back.
@Controller
class OfflineController {
    private final DeskRights rights;
    private final Reports reports;
    private final BringingBack back;
    private final Texts texts;

    OfflineController(DeskRights rights, Reports reports, BringingBack back, Texts texts) {
        this.rights = rights;
        this.reports = reports;
        this.back = back;
        this.texts = texts;
    }

    @GetMapping("/reports/{form}/{period}/{stage}/{unit}/workbook")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> show(
            @ModelAttribute RoundPath path, @PathVariable String unit, Viewer viewer) {
        var desk = rights.reading(path, unit, viewer);
        var name = String.join("-", path.form(), path.period(), path.stage(), unit);
        var figures = reports.figures(desk.round(), desk.unit().id());
        return Download.xlsx(name + ".xlsx", Workbook.of(desk, figures, Headings.in(texts)));
    }

    @PostMapping("/reports/{form}/{period}/{stage}/{unit}/workbook")
    @Requires(Permission.ENTER_FIGURES)
    ModelAndView create(
            @ModelAttribute RoundPath path,
            @PathVariable String unit,
            @RequestParam(required = false) @Nullable MultipartFile document,
            Viewer viewer)
            throws IOException {
        var desk = rights.writing(path, unit, viewer);
        var bytes = document == null ? new byte[0] : document.getBytes();
        var name =
                document == null
                        ? ""
                        : Objects.requireNonNullElse(document.getOriginalFilename(), "");
        return screen(desk, back.take(desk, name, bytes, viewer));
    }

    private ModelAndView screen(Desk desk, Taken taken) {
        var screen = new ModelAndView("reporting/entry/offline/show");
        screen.addObject(
                "page",
                Page.in("reports", texts.text("offline.title", desk.unit().name()))
                        .under(texts.text("round.index.title"), "/reports")
                        .under(desk.round().name(texts), "/reports/" + desk.round().path()));
        screen.addObject("desk", desk);
        screen.addObject("taken", taken);
        screen.setStatus(
                taken.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return screen;
    }
}
