package vn.chungtay.programme.agreement;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.appraisal.Terms;
import vn.chungtay.programme.appraisal.WorkQuestion;
import vn.chungtay.web.Texts;

/// Unit by unit: who is party of an agreement in a year, who of none.
@Controller
class CoveredController {
    private final AgreementScreens screens;
    private final AgreementIndex index;
    private final Terms terms;
    private final Texts texts;

    CoveredController(AgreementScreens screens, AgreementIndex index, Terms terms, Texts texts) {
        this.screens = screens;
        this.index = index;
        this.terms = terms;
        this.texts = texts;
    }

    @GetMapping("/agreements/units")
    @Requires(Permission.READ_FIGURES)
    String index(
            @ModelAttribute WorkQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        model.addAttribute("page", screens.below(texts.text("agreement.units.title")));
        var term = terms.current().orElse(null);
        if (term == null) {
            return "programme/none";
        }
        model.addAllAttributes(index.units(question, term, viewer, page));
        return "programme/agreement/units";
    }
}
