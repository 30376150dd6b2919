package vn.chungtay.reporting.target.glance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Target;
import vn.chungtay.reporting.target.LiveTargets;
import vn.chungtay.reporting.target.PrintedTargets;
import vn.chungtay.reporting.target.TargetQuestion;
import vn.chungtay.reporting.target.glance.Course.Point;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// How one target went over the years, and what is left to do.
@Controller
class CourseController {
    private final LiveTargets live;
    private final PrintedTargets printed;
    private final Texts texts;
    private final Clock clock;

    CourseController(LiveTargets live, PrintedTargets printed, Texts texts, Clock clock) {
        this.clock = clock;
        this.live = live;
        this.printed = printed;
        this.texts = texts;
    }

    @GetMapping("/targets/reported/{target}/course")
    @Requires(Permission.READ_FIGURES)
    String show(
            @PathVariable String target,
            @ModelAttribute TargetQuestion where,
            Viewer viewer,
            Model model) {
        var found =
                live.find(target)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var title = texts.text("course.title", found.code(), found.title());
        model.addAttribute(
                "page",
                Page.in("targets", title)
                        .under(texts.text("baseline.index.title"), "/targets")
                        .under(
                                texts.text("target.live.title"),
                                where.address("/targets/reported", null)));
        model.addAttribute("where", where);
        model.addAttribute("now", clock.instant());
        model.addAttribute("place", "");
        model.addAttribute("course", new Course(found, points(found, where, viewer, model)));
        return "reporting/target/glance/course";
    }

    /// What the annex says is about the whole province.
    private List<Point> points(Target target, TargetQuestion where, Viewer viewer, Model model) {
        var points = new ArrayList<Point>();
        if (where.isOfWhole() && viewer.mayEverywhere(Permission.READ_FIGURES)) {
            printed.of(target).forEach((period, all) -> points.add(new Point(period, true, all)));
        }
        for (var period : live.course(target)) {
            live.of(target, where.of(period.code()), viewer)
                    .filter(found -> !found.assessments().isEmpty())
                    .ifPresent(found -> {
                        model.addAttribute("place", found.place());
                        points.add(new Point(period, false, found.assessments()));
                    });
        }
        return points;
    }
}
