package vn.chungtay.programme.agreement;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Withdraws an agreement, or ends it before its last day.
@Controller
class AgreementClosingController {
    private final AgreementScreens screens;
    private final AgreementRights rights;
    private final AgreementSteps steps;

    AgreementClosingController(
            AgreementScreens screens, AgreementRights rights, AgreementSteps steps) {
        this.screens = screens;
        this.rights = rights;
        this.steps = steps;
    }

    @PostMapping("/agreements/{id:[0-9]{1,18}}/closing")
    @Requires(Permission.KEEP_AGREEMENTS)
    ModelAndView create(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        var agreement = rights.find(id, viewer, Permission.KEEP_AGREEMENTS);
        var errors = steps.close(agreement, typed, viewer);
        return screens.answer(agreement, typed, errors, viewer);
    }
}
