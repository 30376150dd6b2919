package vn.chungtay.programme.progress;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Reports of a body on its part of a task.
@Controller
class ReportController {
    private static final String REPORTS =
            Plan.ADDRESS + "/{task:[0-9]{1,6}}/{occurrence:[0-9]{1,3}}/{body}/reports";

    private final TaskScreens screens;
    private final Reporting reporting;

    ReportController(TaskScreens screens, Reporting reporting) {
        this.screens = screens;
        this.reporting = reporting;
    }

    @GetMapping(REPORTS + "/new")
    @Requires(Permission.REPORT_TASKS)
    String createForm(@ModelAttribute TaskScreens.Part part, Viewer viewer, Model model) {
        var spot = screens.spot(part, viewer);

        model.addAllAttributes(screens.report(spot, ReportForm.empty(), List.of(), viewer));
        return "programme/progress/report";
    }

    @PostMapping(REPORTS)
    @Requires(Permission.REPORT_TASKS)
    ModelAndView create(
            @ModelAttribute TaskScreens.Part part, @ModelAttribute ReportForm form, Viewer viewer) {
        var spot = screens.spot(part, viewer);
        var errors = reporting.report(spot, form, screens.speaker(spot, viewer));
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + Plan.ADDRESS + "/" + part.task())
                : new ModelAndView(
                        "programme/progress/report",
                        screens.report(spot, form, errors, viewer),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
