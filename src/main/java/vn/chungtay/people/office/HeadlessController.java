package vn.chungtay.people.office;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.people.AskedPlaces;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The branches without a head.
@Controller
class HeadlessController {
    static final String PATH = OfficialController.PATH + "/heads";

    private final AskedPlaces places;
    private final HeadlessBranches branches;
    private final Texts texts;

    HeadlessController(AskedPlaces places, HeadlessBranches branches, Texts texts) {
        this.places = places;
        this.branches = branches;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_FIGURES)
    String index(
            @ModelAttribute("question") HeadlessQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        var place = places.of(question.place(), viewer);
        model.addAttribute("page", page());
        model.addAttribute("place", place);
        model.addAttribute("organisations", organisations());
        model.addAttribute("list", branches.of(question, place, page));
        return "people/office/heads";
    }

    private Page page() {
        return Page.in("units", texts.text("official.heads.title"))
                .under(texts.text("unit.index.title"), "/units")
                .under(texts.text("official.index.title"), OfficialController.PATH);
    }

    private List<Choice> organisations() {
        return Choice.withAll(
                texts.text("unit.filter.organisation.all"),
                Choice.of(Organisation.values(), one -> texts.text("organisation." + one)));
    }
}
