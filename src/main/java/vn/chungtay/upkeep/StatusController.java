package vn.chungtay.upkeep;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// How the program is, for administrators of the whole province.
@Controller
class StatusController {
    static final String PATH = "/status";
    private static final int SHOWN = 10;

    private final Vitals vitals;
    private final RequestTiming requests;
    private final StatementWatch statements;
    private final Texts texts;

    StatusController(
            Vitals vitals, RequestTiming requests, StatementWatch statements, Texts texts) {
        this.vitals = vitals;
        this.requests = requests;
        this.statements = statements;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Requires(Permission.WATCH_SYSTEM)
    String index(Viewer viewer, Model model) {
        refuseUnlessEverywhere(viewer);
        model.addAttribute("page", Page.titled(texts.text("status.title")));
        model.addAttribute("signs", vitals.signs());
        model.addAttribute("requests", requests.lastHour().slowest(SHOWN));
        model.addAttribute("statements", statements.lastHour().slowest(SHOWN));
        return "upkeep/status";
    }

    /// What concerns everybody is nobody's business who looks after a part.
    static void refuseUnlessEverywhere(Viewer viewer) {
        if (!viewer.mayEverywhere(Permission.WATCH_SYSTEM)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
