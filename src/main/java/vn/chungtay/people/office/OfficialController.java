package vn.chungtay.people.office;

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

/// How many full-time officials there are, by level and organisation.
@Controller
class OfficialController {
    static final String PATH = "/officials";

    private final AskedPlaces places;
    private final OfficialCounts officials;
    private final Texts texts;

    OfficialController(AskedPlaces places, OfficialCounts officials, Texts texts) {
        this.places = places;
        this.officials = officials;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_FIGURES)
    String index(@ModelAttribute("asked") PlaceAsked asked, Viewer viewer, Model model) {
        var place = places.of(asked, viewer);
        var page = Page.in("units", texts.text("official.index.title"));
        model.addAttribute("page", page.under(texts.text("unit.index.title"), "/units"));
        model.addAttribute("place", place);
        model.addAttribute("counts", officials.in(place, viewer));
        return "people/office/index";
    }
}
