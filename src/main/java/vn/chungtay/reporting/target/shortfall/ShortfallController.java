package vn.chungtay.reporting.target.shortfall;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// One target and the units behind it, as a page and as a file.
@Controller
class ShortfallController {
    static final String PATH = "/targets/reported/{target}";

    private static final List<String> HEADER =
            List.of(
                    "target",
                    "period",
                    "organisation",
                    "unit_code",
                    "name",
                    "numerator",
                    "denominator",
                    "threshold",
                    "strict",
                    "status",
                    "lacking",
                    "gap");

    private final ShortfallScreens screens;

    ShortfallController(ShortfallScreens screens) {
        this.screens = screens;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_FIGURES)
    String index(
            @ModelAttribute ShortfallQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Viewer viewer,
            Model model) {
        model.addAllAttributes(screens.show(question, page, viewer, Asking.NOTHING));
        return "reporting/target/shortfall/show";
    }

    /// What the page shows, all of it.
    @GetMapping(PATH + ".csv")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> show(
            @ModelAttribute ShortfallQuestion question, Viewer viewer) {
        var lines =
                screens.found(question, viewer)
                        .map(found ->
                                found.shown(question).stream()
                                        .map(ShortfallController::line)
                                        .toList())
                        .orElse(List.of());
        return Download.csv("chi-tieu-theo-don-vi.csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(UnitVerdict one) {
        var assessment = one.assessment();
        return List.of(
                assessment.target().code(),
                assessment.period(),
                assessment.organisation().name(),
                one.code(),
                one.unit().name(),
                String.valueOf(one.sides().numerator()),
                String.valueOf(one.sides().denominator()),
                assessment.threshold().percent().toPlainString(),
                String.valueOf(assessment.threshold().strict()),
                one.status().name(),
                String.valueOf(one.lacking()),
                one.gap().toPlainString());
    }
}
