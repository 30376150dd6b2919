package vn.chungtay.programme.proposal;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.outline.ProgrammeLists;

/// Programmes that are about to be started.
@Controller
class ProposalController {
    private final ProposalScreens screens;
    private final Drafting drafting;
    private final Proposals proposals;

    ProposalController(ProposalScreens screens, Drafting drafting, Proposals proposals) {
        this.screens = screens;
        this.drafting = drafting;
        this.proposals = proposals;
    }

    @GetMapping(ProgrammeLists.ADDRESS + "/new")
    @Requires(Permission.EDIT_PROGRAMME)
    String createForm(@ModelAttribute StartForm form, Model model) {
        model.addAllAttributes(screens.form(form, List.of()));
        return "programme/proposal/create";
    }

    @PostMapping(Proposals.ADDRESS)
    @Requires(Permission.EDIT_PROGRAMME)
    ModelAndView create(@ModelAttribute StartForm form, Viewer viewer) {
        var draft = drafting.draft(form);
        return draft.prepared() == null
                ? new ModelAndView(
                        "programme/proposal/create",
                        screens.form(form, draft.errors()),
                        HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView(
                        "redirect:"
                                + Proposals.ADDRESS
                                + "/"
                                + proposals.add(draft.prepared(), viewer));
    }

    @GetMapping(Proposals.ADDRESS + "/{id:[0-9]{1,18}}")
    @Requires(Permission.EDIT_PROGRAMME)
    String show(@PathVariable long id, Model model) {
        model.addAllAttributes(screens.show(screens.find(id)));
        return "programme/proposal/show";
    }
}
