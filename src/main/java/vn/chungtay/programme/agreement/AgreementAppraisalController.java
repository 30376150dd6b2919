package vn.chungtay.programme.agreement;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Takes what the parties say of a year.
@Controller
class AgreementAppraisalController {
    private static final String APPRAISALS = "/agreements/{id:[0-9]{1,18}}/appraisals";

    private final AgreementScreens screens;
    private final AgreementRights rights;
    private final AgreementSteps steps;
    private final AgreementReading reading;

    AgreementAppraisalController(
            AgreementScreens screens,
            AgreementRights rights,
            AgreementSteps steps,
            AgreementReading reading) {
        this.screens = screens;
        this.rights = rights;
        this.steps = steps;
        this.reading = reading;
    }

    @GetMapping(APPRAISALS + "/new")
    @Requires(Permission.KEEP_AGREEMENTS)
    ModelAndView createForm(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        return screens.appraisal(rights.toAppraise(id, viewer), typed, List.of());
    }

    @PostMapping(APPRAISALS)
    @Requires(Permission.KEEP_AGREEMENTS)
    ModelAndView create(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        var agreement = rights.toAppraise(id, viewer);
        var errors = steps.appraise(agreement, reading.wording(agreement), typed, viewer);
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + agreement.path())
                : screens.appraisal(agreement, typed, errors);
    }
}
