package vn.chungtay.programme.commitment;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Recognises a result or not: the level above, or the party committee.
@Controller
class CommitmentAppraisalController {
    private final CommitmentScreens screens;
    private final Answering answering;

    CommitmentAppraisalController(CommitmentScreens screens, Answering answering) {
        this.screens = screens;
        this.answering = answering;
    }

    @PostMapping("/commitments/{id:[0-9]{1,18}}/appraisal")
    @Requires(Permission.APPRAISE_COMMITMENTS)
    ModelAndView create(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        var commitment = screens.toAppraise(id, viewer);
        var errors =
                answering.appraise(
                        commitment, typed.getFirst("verdict"), typed.getFirst("why"), viewer);
        return screens.answer(commitment, typed, errors, viewer);
    }
}
