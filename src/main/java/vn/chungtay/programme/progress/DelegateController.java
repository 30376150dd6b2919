package vn.chungtay.programme.progress;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.FieldError;

/// Who speaks for a body: named, and ended.
@Controller
class DelegateController {
    private static final String DELEGATES = BodyScreens.ADDRESS + "{body}/delegates";

    private final BodyScreens screens;
    private final Delegates delegates;
    private final Delegating delegating;

    DelegateController(BodyScreens screens, Delegates delegates, Delegating delegating) {
        this.screens = screens;
        this.delegates = delegates;
        this.delegating = delegating;
    }

    @PostMapping(DELEGATES)
    @Requires(Permission.RUN_PLAN)
    ModelAndView create(
            @PathVariable String body, @ModelAttribute DelegateForm form, Viewer viewer) {
        var found = screens.find(body);
        var errors = delegating.name(screens.programme(), body, form, viewer);
        return answer(found, form, errors, viewer);
    }

    @PostMapping(DELEGATES + "/{id:[0-9]{1,18}}/end")
    @Requires(Permission.RUN_PLAN)
    ModelAndView delete(
            @PathVariable String body,
            @PathVariable long id,
            @ModelAttribute DelegateForm form,
            Viewer viewer) {
        var found = screens.find(body);
        var delegate =
                delegates
                        .find(screens.programme(), body, id)
                        .orElseThrow(TaskScreens::nothingThere);
        return answer(found, form, delegating.end(delegate, form, viewer), viewer);
    }

    private ModelAndView answer(
            BodyWork.Charged body, DelegateForm form, List<FieldError> errors, Viewer viewer) {
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + BodyScreens.ADDRESS + body.code())
                : new ModelAndView(
                        "programme/progress/body",
                        screens.body(body, form, errors, viewer),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
