package vn.chungtay.reporting.entry.note;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.DeskRights;

/// One cell of a report: how it came to be, and what stands behind it.
@Controller
class CellController {
    private final DeskRights rights;
    private final CellScreens screens;

    CellController(DeskRights rights, CellScreens screens) {
        this.rights = rights;
        this.screens = screens;
    }

    @GetMapping("/reports/{form}/{period}/{stage:estimate|final}/{unit}/{element}")
    @Requires(Permission.READ_FIGURES)
    ModelAndView show(@ModelAttribute Spot.Path path, Viewer viewer) {
        var desk = rights.reading(path.round(), path.unit(), viewer);
        return Spot.at(desk, path.element())
                .map(spot -> screens.show(spot, viewer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
