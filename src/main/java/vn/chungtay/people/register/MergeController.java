package vn.chungtay.people.register;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Outcome;

/// Makes one person of two, after a look at both, and undoes it.
@Controller
class MergeController {
    private final MergeScreens screens;
    private final PersonRights rights;
    private final Merging merging;
    private final Merges merges;

    MergeController(MergeScreens screens, PersonRights rights, Merging merging, Merges merges) {
        this.screens = screens;
        this.rights = rights;
        this.merging = merging;
        this.merges = merges;
    }

    @GetMapping(PersonController.PERSON + "/merge")
    @Requires(Permission.KEEP_PEOPLE)
    ModelAndView createForm(
            @PathVariable long id, @RequestParam @Nullable String other, Viewer viewer) {
        return screens.form(rights.find(id, viewer, Permission.KEEP_PEOPLE), other, viewer);
    }

    @PostMapping(PersonController.PERSON + "/merges")
    @Requires(Permission.KEEP_PEOPLE)
    ModelAndView create(
            @PathVariable long id, @RequestParam @Nullable String other, Viewer viewer) {
        var kept = rights.find(id, viewer, Permission.KEEP_PEOPLE);
        var dropped = rights.find(other, viewer, Permission.KEEP_PEOPLE).orElse(null);
        if (dropped == null) {
            return screens.form(kept, other, viewer);
        }
        return after(kept, merging.merge(kept, dropped, viewer));
    }

    @PostMapping(PersonController.PERSON + "/merges/{merge:[0-9]{1,18}}/undoing")
    @Requires(Permission.KEEP_PEOPLE)
    ModelAndView delete(@PathVariable long id, @PathVariable long merge, Viewer viewer) {
        var kept = rights.find(id, viewer, Permission.KEEP_PEOPLE);
        var found =
                merges.find(merge, kept)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return after(kept, merging.undo(found));
    }

    private ModelAndView after(Person kept, Outcome<PersonId> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<PersonId> _ -> new ModelAndView("redirect:" + kept.path());
            case Outcome.Refused<PersonId>(var reasons) -> screens.refused(kept, reasons);
        };
    }
}
