package vn.chungtay.organisation.request;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.FieldError;

/// Requests: all there are, each with its answer, and new ones.
@Controller
class RequestController {
    private final RequestLists lists;
    private final ChangeRequests requests;
    private final RequestScreens screens;
    private final RequestAnswers answers;
    private final Sights sights;

    RequestController(
            RequestLists lists,
            ChangeRequests requests,
            RequestScreens screens,
            RequestAnswers answers,
            Sights sights) {
        this.lists = lists;
        this.requests = requests;
        this.screens = screens;
        this.answers = answers;
        this.sights = sights;
    }

    @GetMapping("/change-requests")
    @Requires(Permission.READ_REQUESTS)
    String index(
            @ModelAttribute RequestQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        var sight = sights.of(viewer, Permission.READ_REQUESTS);
        model.addAttribute("page", screens.index());
        model.addAttribute("question", question);
        model.addAttribute("list", lists.of(question, sight, page));
        return "organisation/request/index";
    }

    @GetMapping("/change-requests/{id:[0-9]{1,18}}")
    @Requires(Permission.READ_REQUESTS)
    String show(@PathVariable long id, Viewer viewer, Model model) {
        model.addAllAttributes(answers.show(id, new LinkedMultiValueMap<>(), List.of(), viewer));
        return "organisation/request/show";
    }

    @GetMapping("/change-requests/new")
    @Requires(Permission.REQUEST_CHANGES)
    String createForm(@ModelAttribute RequestForm form, Viewer viewer, Model model) {
        var sight = sights.of(viewer, Permission.REQUEST_CHANGES);
        model.addAllAttributes(screens.form(form.by(viewer), sight, List.of()));
        return "organisation/request/create";
    }

    @PostMapping("/change-requests")
    @Requires(Permission.REQUEST_CHANGES)
    String create(
            @ModelAttribute RequestForm form,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        var sight = sights.of(viewer, Permission.REQUEST_CHANGES);
        var errors = screens.errors(form, sight);
        if (errors.isEmpty() && screens.day(form) instanceof Outcome.Accepted<LocalDate>(var day)) {
            switch (requests.ask(form, day)) {
                case Outcome.Accepted<Long>(var id) -> {
                    return "redirect:/change-requests/" + id;
                }
                case Outcome.Refused<Long>(var reasons) ->
                        errors =
                                reasons.stream()
                                        .map(r ->
                                                new FieldError(
                                                        "unit",
                                                        screens.text(
                                                                r.key(), r.arguments().toArray())))
                                        .toList();
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAllAttributes(screens.form(form, sight, errors));
        return "organisation/request/create";
    }
}
