package vn.chungtay.people;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// How many members there are: memberships beside persons.
@Controller
class MemberController {
    static final String PATH = "/members";

    private final CountedPlaces places;
    private final Texts texts;

    MemberController(CountedPlaces places, Texts texts) {
        this.places = places;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_FIGURES)
    String index(@ModelAttribute("asked") PlaceAsked asked, Viewer viewer, Model model) {
        var page = Page.in("units", texts.text("people.index.title"));
        model.addAttribute("page", page.under(texts.text("unit.index.title"), "/units"));
        model.addAttribute("counted", places.of(asked, viewer));
        return "people/index";
    }
}
