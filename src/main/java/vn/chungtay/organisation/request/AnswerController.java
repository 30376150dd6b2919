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

/// Answers a request: accepted by signing the decision that does what it asks for, or declined for
/// a reason.
@Controller
class AnswerController {
    private final RequestAnswers answers;

    AnswerController(RequestAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/change-requests/{id:[0-9]{1,18}}/{answer:acceptance|refusal}")
    @Requires(Permission.REORGANISE)
    ModelAndView create(
            @PathVariable long id,
            @PathVariable String answer,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        var errors =
                answer.equals("acceptance")
                        ? answers.accept(id, typed, viewer)
                        : answers.decline(id, typed, viewer);
        return answers.screen(id, typed, errors, viewer);
    }
}
