package vn.chungtay.people.office;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Tells that whoever was referred has been admitted.
@Controller
class ReferralAdmissionController {
    private final ReferralDesk desk;

    ReferralAdmissionController(ReferralDesk desk) {
        this.desk = desk;
    }

    @PostMapping(ReferralController.PATH + "/{id:[0-9]{1,18}}/admission")
    @Requires(Permission.KEEP_PEOPLE)
    ModelAndView create(
            @PathVariable long id, @ModelAttribute ReferralDesk.Typed typed, Viewer viewer) {
        return desk.end(id, Referral.State.ADMITTED, typed, viewer);
    }
}
