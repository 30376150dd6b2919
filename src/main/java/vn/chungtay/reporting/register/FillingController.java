package vn.chungtay.reporting.register;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;
import vn.chungtay.reporting.entry.Desks;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.entry.Hand;
import vn.chungtay.reporting.entry.Source;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The empty cells of all units in sight are filled, once somebody has seen how many they are.
@Controller
class FillingController {
    private static final String PATH =
            "/reports/{form}/{period}/{stage:estimate|final}/register/filling";

    private final Desks desks;
    private final Sights sights;
    private final Registers registers;
    private final BulkFilling filling;
    private final Texts texts;

    FillingController(
            Desks desks, Sights sights, Registers registers, BulkFilling filling, Texts texts) {
        this.desks = desks;
        this.sights = sights;
        this.registers = registers;
        this.filling = filling;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Requires(Permission.ENTER_FIGURES)
    String createForm(@ModelAttribute RoundPath path, Viewer viewer, Model model) {
        var round = round(path);
        var sight = sights.of(viewer, Permission.ENTER_FIGURES);
        return screen(round, filling.preview(round, sight), false, model);
    }

    @PostMapping(PATH)
    @Requires(Permission.ENTER_FIGURES)
    String create(@ModelAttribute RoundPath path, Viewer viewer, Model model) {
        var round = round(path);
        var sight = sights.of(viewer, Permission.ENTER_FIGURES);
        var hand = Hand.of(viewer, Source.REGISTER);
        return screen(round, filling.fill(round, sight, _ -> hand), true, model);
    }

    private String screen(Round round, Filling filling, boolean done, Model model) {
        model.addAttribute("page", page(round));
        model.addAttribute("round", round);
        model.addAttribute("filling", filling);
        model.addAttribute("lines", filling.lines(registers));
        model.addAttribute("done", done);
        return "reporting/register/filling";
    }

    private Round round(RoundPath path) {
        return desks.round(path)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(Round round) {
        return Page.in("reports", texts.text("register.filling.title"))
                .under(texts.text("round.index.title"), "/reports")
                .under(round.name(texts), "/reports/" + round.path());
    }
}
