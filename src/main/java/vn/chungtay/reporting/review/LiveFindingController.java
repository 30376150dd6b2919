package vn.chungtay.reporting.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.finding.FindingQuestion;
import vn.chungtay.reporting.finding.ReportedFindings.Reported;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Page;
import vn.chungtay.web.Searching;
import vn.chungtay.web.Texts;

/// The contradictions among the live totals of a place, as a page and as a file.
@Controller
class LiveFindingController {
    private static final String PATH = "/findings/reported";
    private static final List<String> HEADER =
            List.of(
                    "rule",
                    "kind",
                    "form",
                    "period",
                    "stage",
                    "unit",
                    "area",
                    "row",
                    "elements",
                    "printed",
                    "computed",
                    "text");

    private final LiveFindings findings;
    private final LiveFindingChoices choices;
    private final Texts texts;

    LiveFindingController(LiveFindings findings, LiveFindingChoices choices, Texts texts) {
        this.findings = findings;
        this.choices = choices;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_FIGURES)
    String index(
            @ModelAttribute FindingQuestion asked,
            @ModelAttribute Searching searching,
            Viewer viewer,
            Model model) {
        var question = choices.dated(asked);
        var page = Page.in("findings", texts.text("finding.live.title"));
        model.addAttribute("page", page.under(texts.text("finding.index.title"), "/findings"));
        model.addAttribute("question", question);
        model.addAttribute("q", Objects.toString(searching.q(), ""));
        model.addAttribute("opened", question.period() != null);
        if (question.period() != null) {
            var found = found(question, searching, viewer);
            var at = Listed.within(searching.pageOrFirst(), found.size());
            var window = Listed.window(at);
            var shown = found.stream().skip(window.offset()).limit(window.limit()).toList();
            model.addAttribute("list", new Listed<>(found.size(), at, shown, Map.of()));
            var held = choices.rounds(question);
            model.addAttribute("place", findings.place(question, held.getFirst(), viewer));
            model.addAttribute("rounds", held);
            model.addAttribute("choices", choices.of(held));
        }
        return "reporting/review/live";
    }

    /// What the page shows, all of it.
    @GetMapping(PATH + ".csv")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> show(
            @ModelAttribute FindingQuestion asked,
            @ModelAttribute Searching searching,
            Viewer viewer) {
        var question = choices.dated(asked);
        var lines =
                found(question, searching, viewer).stream()
                        .map(LiveFindingController::line)
                        .toList();
        return Download.csv("doi-chieu-so-bao-cao.csv", new CsvFile(HEADER, lines));
    }

    private List<Reported> found(FindingQuestion question, Searching searching, Viewer viewer) {
        var words = searching.q();
        return findings.of(question, viewer).stream()
                .filter(one -> words == null || SearchText.says(one.told().sentence(), words))
                .toList();
    }

    private static List<String> line(Reported reported) {
        var finding = reported.told().finding();
        return Stream.of(
                        finding.rule().code(),
                        finding.rule().kind(),
                        finding.form(),
                        finding.period(),
                        reported.stage(),
                        reported.unit(),
                        reported.area(),
                        finding.line().code(),
                        String.join(" ", finding.elements()),
                        finding.printed(),
                        finding.computed(),
                        reported.told().sentence())
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }
}
