package vn.chungtay.exchange.profile;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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
import vn.chungtay.web.Searching;

/// The profiles by which lists are written for other databases.
@Controller
class ProfileController {
    static final String PATH = "/exchanges";
    static final String ONE = PATH + "/{id:[0-9]{1,18}}";

    private final Profiles profiles;
    private final ProfileBook book;
    private final ProfileScreens screens;

    ProfileController(Profiles profiles, ProfileBook book, ProfileScreens screens) {
        this.profiles = profiles;
        this.book = book;
        this.screens = screens;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_SENSITIVE)
    String index(@ModelAttribute Searching searching, Viewer viewer, Model model) {
        model.addAllAttributes(screens.index(searching, viewer));
        return "exchange/profile/index";
    }

    /// @param kind the name of a list; the first one where none is named
    @GetMapping(PATH + "/new")
    @Requires(Permission.READ_SENSITIVE)
    ModelAndView createForm(@RequestParam(defaultValue = "") String kind) {
        return screens.form(screens.usual(kind), "");
    }

    @PostMapping(PATH)
    @Requires(Permission.READ_SENSITIVE)
    ModelAndView create(@RequestParam Map<String, String> typed, Viewer viewer) {
        var form = screens.read(typed.getOrDefault("kind", ""), typed);
        if (form.errors().isEmpty()) {
            var made = book.make(screens.profile(form), viewer);
            if (made.isPresent()) {
                return new ModelAndView("redirect:" + PATH + "/" + made.get());
            }
            form = screens.taken(form);
        }
        return again(form, "");
    }

    @GetMapping(ONE + "/form")
    @Requires(Permission.READ_SENSITIVE)
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        var kept = own(id, viewer);
        return screens.form(screens.of(kept.profile()), "/" + id).addObject("kept", kept);
    }

    @PostMapping(ONE)
    @Requires(Permission.READ_SENSITIVE)
    ModelAndView update(
            @PathVariable long id, @RequestParam Map<String, String> typed, Viewer viewer) {
        var kept = own(id, viewer);
        var form = screens.read(kept.profile().kind(), typed);
        if (form.errors().isEmpty()) {
            if (book.change(kept, screens.profile(form))) {
                return new ModelAndView("redirect:" + kept.path());
            }
            form = screens.taken(form);
        }
        return again(form, "/" + id).addObject("kept", kept);
    }

    @PostMapping(ONE + "/end")
    @Requires(Permission.READ_SENSITIVE)
    String delete(@PathVariable long id, Viewer viewer) {
        var kept = own(id, viewer);
        if (kept.shipped()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        book.end(kept);
        return "redirect:" + PATH;
    }

    private Profiles.Kept own(long id, Viewer viewer) {
        return profiles.find(id, viewer)
                .filter(Profiles.Kept::own)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView again(ProfileForm form, String place) {
        var again = screens.form(form, place);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
