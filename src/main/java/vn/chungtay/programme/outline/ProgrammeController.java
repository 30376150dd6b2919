package vn.chungtay.programme.outline;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.edition.Editions;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The programme's first page: what it is, how much it holds, what it aims at.
@Controller
class ProgrammeController {
    private final Programmes programmes;
    private final OutlineShelves shelves;
    private final Summary summary;
    private final Editions editions;
    private final Texts texts;

    ProgrammeController(
            Programmes programmes,
            OutlineShelves shelves,
            Summary summary,
            Editions editions,
            Texts texts) {
        this.editions = editions;
        this.programmes = programmes;
        this.shelves = shelves;
        this.summary = summary;
        this.texts = texts;
    }

    @GetMapping("/programme")
    @Requires(Permission.READ_PUBLISHED)
    String show(Viewer viewer, Model model) {
        var programme = programmes.current().orElse(null);
        if (programme == null) {
            model.addAttribute("page", Page.in("programme", texts.text("programme.crumb")));
            return "programme/none";
        }
        model.addAttribute("page", Page.in("programme", programme.title()));
        model.addAttribute("programme", programme);
        model.addAttribute("objectives", shelves.objectives().all(programme.code()));
        model.addAttribute("counts", summary.of(programme.code()));
        var exported = editions.inForce(programme.code()).isPresent();
        model.addAttribute("exported", exported);
        model.addAttribute("edits", viewer.may(Permission.EDIT_PROGRAMME));
        return "programme/outline/show";
    }
}
