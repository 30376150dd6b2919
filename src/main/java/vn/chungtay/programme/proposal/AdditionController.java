package vn.chungtay.programme.proposal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Tasks, targets, times and thresholds that a programme is given, each in its form.
@Controller
class AdditionController {
    private static final String ADDRESS = "/programmes/{code}/additions/{addition}";
    private static final String SCREEN = "programme/proposal/addition";

    private final EditableFinder finder;
    private final Additions additions;
    private final Adding adding;
    private final Amendments amendments;
    private final AmendmentScreens screens;

    AdditionController(
            EditableFinder finder,
            Additions additions,
            Adding adding,
            Amendments amendments,
            AmendmentScreens screens) {
        this.finder = finder;
        this.additions = additions;
        this.adding = adding;
        this.amendments = amendments;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    @Requires(Permission.EDIT_PROGRAMME)
    String createForm(
            @PathVariable("addition") String id, @ModelAttribute EditedFrom asked, Model model) {
        var from = finder.find(asked);
        var addition = addition(from, id);
        model.addAllAttributes(screens.addition(from, addition, adding.blank(from, addition)));
        return SCREEN;
    }

    @PostMapping(ADDRESS)
    @Requires(Permission.EDIT_PROGRAMME)
    ModelAndView create(
            @PathVariable("addition") String id,
            @ModelAttribute EditedFrom asked,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        var from = finder.find(asked);
        var addition = addition(from, id);
        var edited = adding.add(from, addition, typed);
        if (edited.changed() == null) {
            var screen = screens.addition(from, addition, edited);
            return new ModelAndView(SCREEN, screen, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:" + amendments.draft(edited.changed(), viewer));
    }

    private Addition addition(Editable from, String id) {
        return additions
                .find(from.files(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
