package vn.chungtay.people.age;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.people.AskedPlaces;
import vn.chungtay.people.PlaceAsked;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// How many members of each gender and age there are.
@Controller
class AgeController {
    static final String PATH = "/members/ages";

    private final AskedPlaces places;
    private final AgeCounts members;
    private final Texts texts;

    AgeController(AskedPlaces places, AgeCounts members, Texts texts) {
        this.places = places;
        this.members = members;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_FIGURES)
    String index(@ModelAttribute("asked") PlaceAsked asked, Viewer viewer, Model model) {
        var place = places.of(asked, viewer);
        var page = Page.in("units", texts.text("people.age.title"));
        model.addAttribute("page", page.under(texts.text("unit.index.title"), "/units"));
        model.addAttribute("place", place);
        model.addAttribute("counts", members.in(place, viewer));
        return "people/age/index";
    }
}
