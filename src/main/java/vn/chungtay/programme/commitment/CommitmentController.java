package vn.chungtay.programme.commitment;

import org.springframework.http.HttpStatus;
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
import vn.chungtay.programme.appraisal.Terms;
import vn.chungtay.programme.appraisal.WorkQuestion;

/// Commitments: those of a year, each with what came of it, and new ones.
@Controller
class CommitmentController {
    private final CommitmentScreens screens;
    private final CommitmentIndex index;
    private final RegistrationScreens registration;
    private final Terms terms;

    CommitmentController(
            CommitmentScreens screens,
            CommitmentIndex index,
            RegistrationScreens registration,
            Terms terms) {
        this.screens = screens;
        this.index = index;
        this.registration = registration;
        this.terms = terms;
    }

    @GetMapping("/commitments")
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
        model.addAllAttributes(index.commitments(question, term, viewer, page));
        return "programme/commitment/index";
    }

    @GetMapping("/commitments/{id:[0-9]{1,18}}")
    @Requires(Permission.READ_FIGURES)
    String show(@PathVariable long id, Viewer viewer, Model model) {
        var commitment = screens.find(id, viewer, Permission.READ_FIGURES);
        model.addAllAttributes(screens.show(commitment, viewer));
        return "programme/commitment/show";
    }

    @GetMapping("/commitments/new")
    @Requires(Permission.REGISTER_COMMITMENTS)
    ModelAndView createForm(@ModelAttribute CommitmentForm form, Viewer viewer) {
        return terms.current()
                .map(term -> registration.form(form, term, viewer))
                .orElseGet(this::none);
    }

    @PostMapping("/commitments")
    @Requires(Permission.REGISTER_COMMITMENTS)
    ModelAndView create(@ModelAttribute CommitmentForm form, Viewer viewer) {
        return terms.current()
                .map(term -> registration.register(form, term, viewer))
                .orElseGet(this::none);
    }

    private ModelAndView none() {
        var none = new ModelAndView("programme/none", HttpStatus.OK);
        return none.addObject("page", screens.index());
    }
}
