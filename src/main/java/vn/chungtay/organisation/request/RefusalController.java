package vn.chungtay.organisation.request;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// Declines a request, for a reason.
@Controller
class RefusalController {
    private final RequestAnswers answers;

    RefusalController(RequestAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/change-requests/{id:[0-9]{1,18}}/refusal")
    @Requires(Permission.REORGANISE)
    String create(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        var errors = answers.decline(id, typed);
        if (errors.isEmpty()) {
            return "redirect:/change-requests/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAllAttributes(answers.show(id, typed, errors));
        return "organisation/request/show";
    }
}
