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

/// Takes a registration back before anything came of it.
@Controller
class CommitmentWithdrawalController {
    private final CommitmentScreens screens;
    private final Answering answering;

    CommitmentWithdrawalController(CommitmentScreens screens, Answering answering) {
        this.screens = screens;
        this.answering = answering;
    }

    @PostMapping("/commitments/{id:[0-9]{1,18}}/withdrawal")
    @Requires(Permission.REGISTER_COMMITMENTS)
    ModelAndView create(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        var commitment = screens.find(id, viewer, Permission.REGISTER_COMMITMENTS);
        var errors = answering.withdraw(commitment, typed.getFirst("reason"), viewer);
        return screens.answer(commitment, typed, errors, viewer);
    }
}
