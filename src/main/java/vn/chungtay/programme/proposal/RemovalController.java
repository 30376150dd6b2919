package vn.chungtay.programme.proposal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Tasks, targets, times and thresholds that are taken out of a programme, each after a look at
/// what that changes, or at what keeps it in.
@Controller
class RemovalController {
    private static final String ADDRESS = "/programmes/{code}/removals/{removal}";
    private static final String SCREEN = "programme/proposal/removal";

    private final EditableFinder finder;
    private final Removals removals;
    private final Removing removing;
    private final Amendments amendments;
    private final AmendmentScreens screens;

    RemovalController(
            EditableFinder finder,
            Removals removals,
            Removing removing,
            Amendments amendments,
            AmendmentScreens screens) {
        this.finder = finder;
        this.removals = removals;
        this.removing = removing;
        this.amendments = amendments;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    @Requires(Permission.EDIT_PROGRAMME)
    String createForm(
            @PathVariable("removal") String id, @ModelAttribute EditedFrom asked, Model model) {
        var from = finder.find(asked);
        var removal = removal(from, id);
        model.addAllAttributes(screens.removal(from, removal, removing.remove(from, removal)));
        return SCREEN;
    }

    @PostMapping(ADDRESS)
    @Requires(Permission.EDIT_PROGRAMME)
    ModelAndView create(
            @PathVariable("removal") String id, @ModelAttribute EditedFrom asked, Viewer viewer) {
        var from = finder.find(asked);
        var removal = removal(from, id);
        var edited = removing.remove(from, removal);
        if (edited.changed() == null) {
            var screen = screens.removal(from, removal, edited);
            return new ModelAndView(SCREEN, screen, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:" + amendments.draft(edited.changed(), viewer));
    }

    private Removal removal(Editable from, String id) {
        return removals.find(from.files(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
