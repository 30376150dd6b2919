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

/// Changes of a programme that were drafted: looked at, and signed.
@Controller
class AmendmentController {
    private static final String ONE = Amendments.ADDRESS + "/{id:[0-9]{1,18}}";

    private final EditableFinder finder;
    private final AmendmentScreens screens;
    private final AmendmentSigning signing;

    AmendmentController(EditableFinder finder, AmendmentScreens screens, AmendmentSigning signing) {
        this.finder = finder;
        this.screens = screens;
        this.signing = signing;
    }

    @GetMapping(ONE)
    @Requires(Permission.EDIT_PROGRAMME)
    String show(@PathVariable long id, Model model) {
        var nothing = new SignatureForm(null, null);
        model.addAllAttributes(screens.show(finder.amendment(id), nothing, List.of()));
        return "programme/proposal/amendment";
    }

    @PostMapping(ONE + "/signature")
    @Requires(Permission.EDIT_PROGRAMME)
    ModelAndView create(@PathVariable long id, @ModelAttribute SignatureForm form, Viewer viewer) {
        var amendment = finder.amendment(id);
        var errors = signing.sign(amendment, form, viewer);
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + amendment.path())
                : new ModelAndView(
                        "programme/proposal/amendment",
                        screens.show(amendment, form, errors),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
