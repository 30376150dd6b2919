package vn.chungtay.organisation.decision;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.reorganisation.ReorganisationId;

/// Decisions: all there are, each with what it did, and new ones, previewed before they are signed.
@Controller
class DecisionController {
    private final DecisionLists lists;
    private final DecisionPages pages;
    private final DecisionScreens screens;
    private final Signing signing;

    DecisionController(
            DecisionLists lists, DecisionPages pages, DecisionScreens screens, Signing signing) {
        this.lists = lists;
        this.pages = pages;
        this.screens = screens;
        this.signing = signing;
    }

    @GetMapping("/reorganisations")
    @Requires(Permission.READ_REGISTRY)
    String index(
            @ModelAttribute DecisionQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("page", pages.index());
        model.addAttribute("question", question);
        model.addAttribute("list", lists.of(question, page));
        return "organisation/decision/index";
    }

    @GetMapping("/reorganisations/{id:[0-9]{1,18}}")
    @Requires(Permission.READ_REGISTRY)
    String show(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        model.addAllAttributes(pages.show(new ReorganisationId(id), page, List.of(), viewer));
        return "organisation/decision/show";
    }

    @GetMapping("/reorganisations/new")
    @Requires(Permission.REORGANISE)
    String createForm(
            @RequestParam MultiValueMap<String, String> typed, Viewer viewer, Model model) {
        var form = DecisionEntry.of(typed);
        model.addAttribute("page", pages.form(form));
        model.addAttribute("screen", screens.of(form, viewer));
        return "organisation/decision/create";
    }

    /// Shows what would come of it, or signs; what was typed stays on the screen until then.
    @PostMapping("/reorganisations")
    @Requires(Permission.REORGANISE)
    String create(
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var form = DecisionEntry.of(typed);
        var result = signing.tryOut(form, viewer, "sign".equals(typed.getFirst("do")));
        if (result.signed().isPresent()) {
            return "redirect:/reorganisations/" + result.signed().get().value();
        }
        if (!result.errors().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("page", pages.form(form));
        model.addAttribute("screen", screens.of(form, viewer, result));
        return "organisation/decision/create";
    }
}
