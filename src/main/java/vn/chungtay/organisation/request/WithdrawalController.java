package vn.chungtay.organisation.request;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Takes a request back before it is answered.
@Controller
class WithdrawalController {
    private final RequestAnswers answers;

    WithdrawalController(RequestAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/change-requests/{id:[0-9]{1,18}}/withdrawal")
    @Requires(Permission.REQUEST_CHANGES)
    ModelAndView create(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        return answers.screen(id, typed, answers.withdraw(id, typed, viewer), viewer);
    }
}
