package vn.chungtay.programme.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// Reports of a body on its part of a task, on its duties, and on what it does for solutions.
@Controller
class ReportController {
    private static final String OF_TASK =
            Plan.ADDRESS + "/{task:[0-9]{1,6}}/{occurrence:[0-9]{1,3}}/{body}/reports";
    private static final String OF_DUTY = DutyOverview.ADDRESS + "/{item}/reports";
    private static final String OF_SOLUTION = SolutionOverview.ADDRESS + "/{item}";
    private static final String FORM = "programme/progress/report";

    private final TaskScreens tasks;
    private final DutyScreens duties;
    private final SolutionScreens solutions;
    private final ReportScreens screens;
    private final Reporting reporting;

    ReportController(
            TaskScreens tasks,
            DutyScreens duties,
            SolutionScreens solutions,
            ReportScreens screens,
            Reporting reporting) {
        this.solutions = solutions;
        this.tasks = tasks;
        this.duties = duties;
        this.screens = screens;
        this.reporting = reporting;
    }

    @GetMapping(OF_TASK + "/new")
    @Requires(Permission.REPORT_TASKS)
    String createForm(@ModelAttribute TaskScreens.Part part, Viewer viewer, Model model) {
        return form(tasks.spot(part), viewer, model);
    }

    @GetMapping(OF_DUTY + "/new")
    @Requires(Permission.REPORT_TASKS)
    String createForm(@PathVariable String item, Viewer viewer, Model model) {
        return form(duties.spot(item), viewer, model);
    }

    /// Whoever speaks for several bodies says for which, first.
    @GetMapping(OF_SOLUTION + "/reports/new")
    @Requires(Permission.REPORT_TASKS)
    String createForm(
            @PathVariable String item,
            @RequestParam(required = false) @Nullable String body,
            Viewer viewer,
            Model model) {
        var bodies = solutions.spokenFor(viewer);
        if (body != null || bodies.size() == 1) {
            var whose = body == null ? bodies.getFirst().value() : body;
            return form(solutions.spot(item, whose), viewer, model);
        }
        if (bodies.isEmpty()) {
            throw TaskScreens.nothingThere();
        }
        model.addAllAttributes(solutions.whose(item, bodies));
        return "programme/progress/whose";
    }

    @PostMapping(OF_SOLUTION + "/{body}/reports")
    @Requires(Permission.REPORT_TASKS)
    ModelAndView create(
            @PathVariable String item,
            @PathVariable String body,
            @ModelAttribute ReportForm form,
            Viewer viewer) {
        return taken(solutions.spot(item, body), form, viewer);
    }

    @PostMapping(OF_TASK)
    @Requires(Permission.REPORT_TASKS)
    ModelAndView create(
            @ModelAttribute TaskScreens.Part part, @ModelAttribute ReportForm form, Viewer viewer) {
        return taken(tasks.spot(part), form, viewer);
    }

    @PostMapping(OF_DUTY)
    @Requires(Permission.REPORT_TASKS)
    ModelAndView create(@PathVariable String item, @ModelAttribute ReportForm form, Viewer viewer) {
        return taken(duties.spot(item), form, viewer);
    }

    private String form(Spot spot, Viewer viewer, Model model) {
        model.addAllAttributes(screens.report(spot, ReportForm.empty(), List.of(), viewer));
        return FORM;
    }

    private ModelAndView taken(Spot spot, ReportForm form, Viewer viewer) {
        var errors = reporting.report(spot, form, screens.speaker(spot, viewer));
        return errors.isEmpty()
                ? new ModelAndView("redirect:" + spot.screen().back())
                : new ModelAndView(
                        FORM,
                        screens.report(spot, form, errors, viewer),
                        HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
