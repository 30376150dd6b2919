package vn.chungtay.programme.agreement;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.appraisal.Terms;
import vn.chungtay.programme.appraisal.WorkQuestion;

/// Agreements: those that hold in a year, and each with its key tasks and appraisals.
@Controller
class AgreementController {
    private final AgreementScreens screens;
    private final AgreementIndex index;
    private final AgreementRights rights;
    private final Terms terms;

    AgreementController(
            AgreementScreens screens, AgreementIndex index, AgreementRights rights, Terms terms) {
        this.screens = screens;
        this.index = index;
        this.rights = rights;
        this.terms = terms;
    }

    @GetMapping("/agreements")
    @Requires(Permission.READ_FIGURES)
    String index(
            @ModelAttribute WorkQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", screens.index());
        var term = terms.current().orElse(null);
        if (term == null) {
            return "programme/none";
        }
        model.addAllAttributes(index.agreements(question, term, viewer, page));
        return "programme/agreement/index";
    }

    @GetMapping("/agreements/{id:[0-9]{1,18}}")
    @Requires(Permission.READ_FIGURES)
    String show(@PathVariable long id, Viewer viewer, Model model) {
        var agreement = rights.find(id, viewer, Permission.READ_FIGURES);
        model.addAllAttributes(screens.show(agreement, viewer));
        return "programme/agreement/show";
    }
}
