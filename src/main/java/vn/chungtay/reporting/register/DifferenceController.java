package vn.chungtay.reporting.register;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desks;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The reports of a round held against the registers: a list of where they differ.
@Controller
class DifferenceController {
    private static final String PATH = "/reports/{form}/{period}/{stage:estimate|final}/register";
    private static final List<String> HEADER =
            List.of(
                    "unit_code",
                    "organisation",
                    "level",
                    "name",
                    "element",
                    "reported",
                    "known",
                    "difference");

    private final Desks desks;
    private final Differences differences;
    private final Texts texts;

    DifferenceController(Desks desks, Differences differences, Texts texts) {
        this.desks = desks;
        this.differences = differences;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_FIGURES)
    String index(
            @ModelAttribute RoundPath path,
            @ModelAttribute("question") DifferenceQuestion question,
            Viewer viewer,
            Model model) {
        var round = round(path);
        model.addAttribute("page", page(round));
        model.addAttribute("round", round);
        model.addAttribute("question", question);
        model.addAttribute("cells", differences.cells(round));
        model.addAttribute("list", differences.list(round, question, viewer));
        return "reporting/register/index";
    }

    /// What the page lists, all of it.
    @GetMapping(PATH + ".csv")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> index(
            @ModelAttribute RoundPath path,
            @ModelAttribute DifferenceQuestion question,
            Viewer viewer) {
        var all = differences.all(round(path), question, viewer);
        var lines = all.stream().map(DifferenceController::line).toList();
        return Download.csv("lech-so.csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(Difference one) {
        return List.of(
                one.unit().code(),
                one.unit().organisation().name(),
                one.unit().level().name(),
                one.unit().name(),
                one.of().cell().element(),
                one.of().reported().code(),
                String.valueOf(one.of().known()),
                String.valueOf(one.of().by()));
    }

    private Round round(RoundPath path) {
        return desks.round(path)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(Round round) {
        return Page.in("reports", texts.text("register.index.title"))
                .under(texts.text("round.index.title"), "/reports")
                .under(round.name(texts), "/reports/" + round.path());
    }
}
