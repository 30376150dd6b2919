package vn.chungtay.programme.agreement;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.appraisal.Term;
import vn.chungtay.programme.appraisal.Terms;

/// Draws agreements up: title, period and parties.
@Controller
class DraftController {
    private static final String AGREEMENT = "/agreements/{id:[0-9]{1,18}}";

    private final DraftScreens screens;
    private final DraftKeeping keeping;
    private final AgreementRights rights;
    private final Terms terms;

    DraftController(
            DraftScreens screens, DraftKeeping keeping, AgreementRights rights, Terms terms) {
        this.screens = screens;
        this.keeping = keeping;
        this.rights = rights;
        this.terms = terms;
    }

    @GetMapping("/agreements/new")
    @Requires(Permission.KEEP_AGREEMENTS)
    ModelAndView createForm(@RequestParam MultiValueMap<String, String> typed, Viewer viewer) {
        var form = new DraftForm(typed);
        return screens.offer(form, viewer)
                .map(offer -> screens.draft(form, offer, List.of()))
                .orElseGet(() -> screens.start(form, List.of()));
    }

    @PostMapping("/agreements")
    @Requires(Permission.KEEP_AGREEMENTS)
    ModelAndView create(@RequestParam MultiValueMap<String, String> typed, Viewer viewer) {
        return keeping.draft(new DraftForm(typed), term(), viewer);
    }

    @GetMapping(AGREEMENT + "/edit")
    @Requires(Permission.KEEP_AGREEMENTS)
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        return keeping.form(rights.toEdit(id, viewer));
    }

    @PostMapping(AGREEMENT)
    @Requires(Permission.KEEP_AGREEMENTS)
    ModelAndView update(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        var agreement = rights.toEdit(id, viewer);
        return keeping.change(agreement, new DraftForm(typed), term(), viewer);
    }

    private Term term() {
        return terms.current().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
