package vn.chungtay.programme.proposal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Signs what was proposed.
@Controller
class SignatureController {
    private final ProposalScreens screens;
    private final Signatures signatures;

    SignatureController(ProposalScreens screens, Signatures signatures) {
        this.screens = screens;
        this.signatures = signatures;
    }

    @PostMapping(Proposals.ADDRESS + "/{id:[0-9]{1,18}}/signature")
    @Requires(Permission.EDIT_PROGRAMME)
    ModelAndView create(@PathVariable long id, @ModelAttribute SignatureForm form, Viewer viewer) {
        var proposal = screens.find(id);
        var errors = signatures.sign(proposal, form, viewer);
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + proposal.path())
                : new ModelAndView(
                        "programme/proposal/show",
                        screens.show(proposal, form, errors),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
