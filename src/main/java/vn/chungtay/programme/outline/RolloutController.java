package vn.chungtay.programme.outline;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.programme.Programmes;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// How the programme is rolled out, paid for and reported on.
@Controller
class RolloutController {
    private static final String ADDRESS = "/programme/rollout";

    private final Programmes programmes;
    private final OutlineShelves shelves;
    private final BodyNames names;
    private final Texts texts;

    RolloutController(Programmes programmes, OutlineShelves shelves, BodyNames names, Texts texts) {
        this.programmes = programmes;
        this.shelves = shelves;
        this.names = names;
        this.texts = texts;
    }

    @GetMapping(ADDRESS)
    @Requires(Permission.READ_PUBLISHED)
    String index(Model model) {
        var title = texts.text("programme.rollout.title");
        var page = Page.in("programme", title).under(texts.text("programme.crumb"), "/programme");
        model.addAttribute("page", page);
        var programme = programmes.current().orElse(null);
        if (programme == null) {
            return "programme/none";
        }
        model.addAttribute("screen", RolloutScreen.of(programme, shelves, names));
        return "programme/outline/rollout";
    }
}
