package vn.chungtay.people.register;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.people.Sought;
import vn.chungtay.web.Searching;
import vn.chungtay.web.Texts;

/// Pairs of persons who may be one, to be merged or told apart.
@Controller
class AlikeController {
    static final String PATH = Person.PATH + "/duplicates";

    private final AlikePairs pairs;
    private final PersonScreens screens;
    private final PersonRights rights;
    private final Texts texts;

    AlikeController(AlikePairs pairs, PersonScreens screens, PersonRights rights, Texts texts) {
        this.pairs = pairs;
        this.screens = screens;
        this.rights = rights;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Requires(Permission.KEEP_PEOPLE)
    String index(Searching searching, Viewer viewer, Model model) {
        var sight = rights.sight(viewer, Permission.KEEP_PEOPLE);
        var words = Sought.named(searching.q());
        model.addAttribute("page", screens.under(texts.text("person.alike.title")));
        model.addAttribute("searching", searching);
        model.addAttribute("list", pairs.of(words, sight, searching.pageOrFirst()));
        return "people/register/alike";
    }

    @PostMapping(PATH)
    @Requires(Permission.KEEP_PEOPLE)
    String create(@RequestParam String one, @RequestParam String other, Viewer viewer) {
        pairs.tellApart(found(one, viewer), found(other, viewer), viewer);
        return "redirect:" + PATH;
    }

    private Person found(String code, Viewer viewer) {
        return rights.find(code, viewer, Permission.KEEP_PEOPLE)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
