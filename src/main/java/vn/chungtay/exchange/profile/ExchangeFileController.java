package vn.chungtay.exchange.profile;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Files in the form of a profile: looked at, then made.
@Controller
class ExchangeFileController {
    private static final String VIEW = "exchange/profile/show";

    private final Profiles profiles;
    private final FileScreens files;
    private final ProfileScreens screens;

    ExchangeFileController(Profiles profiles, FileScreens files, ProfileScreens screens) {
        this.profiles = profiles;
        this.files = files;
        this.screens = screens;
    }

    @GetMapping(ProfileController.ONE)
    @Requires(Permission.READ_SENSITIVE)
    ModelAndView show(@PathVariable long id, @ModelAttribute FileQuestion question, Viewer viewer) {
        return page(kept(id, viewer), question, viewer);
    }

    /// An act: what is made leaves the program, and the trail is told.
    @PostMapping(ProfileController.ONE + "/files")
    @Requires(Permission.READ_SENSITIVE)
    Object create(@PathVariable long id, @ModelAttribute FileQuestion question, Viewer viewer) {
        var kept = kept(id, viewer);
        var answer = files.answer(kept, question, viewer, false);
        if (answer.found().isEmpty()) {
            return page(kept, question, viewer);
        }
        var found = answer.found().getFirst();
        var made = files.make(kept, found, viewer);
        return Download.made(files.fileName(kept, found), made.open(), made.size());
    }

    private ModelAndView page(Profiles.Kept kept, FileQuestion question, Viewer viewer) {
        var shown = files.show(kept, question, viewer);
        var page = new ModelAndView(VIEW, shown);
        page.addObject("page", screens.below(kept.profile().name()));
        if (shown.get("errors") instanceof List<?> errors && !errors.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private Profiles.Kept kept(long id, Viewer viewer) {
        return profiles.find(id, viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
