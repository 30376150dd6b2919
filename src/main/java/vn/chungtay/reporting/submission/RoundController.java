package vn.chungtay.reporting.submission;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desks;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.register.Registers;

/// The rounds, and in each of them who has reported and who has not.
@Controller
class RoundController {
    private final RoundScreens screens;
    private final BulkApproval approvals;
    private final Desks desks;
    private final Registers registers;

    RoundController(
            RoundScreens screens, BulkApproval approvals, Desks desks, Registers registers) {
        this.registers = registers;
        this.screens = screens;
        this.approvals = approvals;
        this.desks = desks;
    }

    @GetMapping("/reports")
    @Requires(Permission.READ_FIGURES)
    String index(Model model) {
        model.addAllAttributes(screens.index());
        return "reporting/submission/index";
    }

    @GetMapping("/reports/{form}/{period}/{stage:estimate|final}")
    @Requires(Permission.READ_FIGURES)
    String show(
            @ModelAttribute RoundPath path,
            @ModelAttribute("question") StandingQuestion question,
            Viewer viewer,
            Model model) {
        return show(round(path), question, viewer, model);
    }

    @GetMapping("/reports/{form}/{period}/{stage:estimate|final}/units.csv")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> index(
            @ModelAttribute RoundPath path,
            @ModelAttribute StandingQuestion question,
            Viewer viewer) {
        return Download.csv("tinh-hinh-bao-cao.csv", screens.file(round(path), question, viewer));
    }

    /// Approves the chosen reports, each by itself; what cannot be approved is told.
    @PostMapping("/reports/{form}/{period}/{stage:estimate|final}/approvals")
    @Requires(Permission.APPROVE_REPORTS)
    String create(
            @ModelAttribute RoundPath path,
            @RequestParam(name = "unit", defaultValue = "") List<String> units,
            Viewer viewer,
            Model model) {
        var done = approvals.approve(path, units, viewer);
        var view = show(round(path), StandingQuestion.OPEN, viewer, model);
        model.addAttribute("done", done);
        return view;
    }

    private String show(Round round, StandingQuestion question, Viewer viewer, Model model) {
        var registered = !registers.cells(round.form()).isEmpty();
        model.addAllAttributes(screens.show(round, question, viewer));
        model.addAttribute("registered", registered);
        model.addAttribute("fills", registered && viewer.may(Permission.ENTER_FIGURES));
        return "reporting/submission/round";
    }

    private Round round(RoundPath path) {
        return desks.round(path)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
