package vn.chungtay.people.office;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;

/// Referrals to the Party: all there are, each with what became of it, and new ones.
@Controller
class ReferralController {
    static final String PATH = "/referrals";

    private final ReferralLists lists;
    private final ReferralDesk desk;
    private final ReferralPages pages;
    private final Sights sights;

    ReferralController(ReferralLists lists, ReferralDesk desk, ReferralPages pages, Sights sights) {
        this.lists = lists;
        this.desk = desk;
        this.pages = pages;
        this.sights = sights;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_PEOPLE)
    String index(
            @ModelAttribute("question") ReferralQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        var sight = sights.of(viewer, Permission.READ_PEOPLE);
        model.addAttribute("page", pages.index());
        model.addAttribute("list", lists.of(question, sight, page));
        pages.looked("referrals");
        return "people/office/referrals";
    }

    @GetMapping(PATH + "/{id:[0-9]{1,18}}")
    @Requires(Permission.READ_PEOPLE)
    String show(@PathVariable long id, Viewer viewer, Model model) {
        var nothing = new ReferralDesk.Typed(null, null);
        model.addAllAttributes(desk.show(id, nothing, List.of(), viewer));
        return "people/office/referral";
    }

    @GetMapping(PATH + "/new")
    @Requires(Permission.KEEP_PEOPLE)
    String createForm(@ModelAttribute ReferralForm form, Viewer viewer, Model model) {
        model.addAllAttributes(desk.form(form, List.of(), viewer));
        return "people/office/refer";
    }

    @PostMapping(PATH)
    @Requires(Permission.KEEP_PEOPLE)
    ModelAndView create(@ModelAttribute ReferralForm form, Viewer viewer) {
        return desk.refer(form, viewer);
    }
}
