package vn.chungtay.programme.progress;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.programme.Programmes;

/// The solutions as a file: a line for each body that said something, one for each solution of
/// which nobody did, searched as on the screen.
@Controller
class SolutionFileController {
    private static final List<String> HEADER = ShareColumns.header("number", "title", "place");

    private final Programmes programmes;
    private final SolutionOverview overview;

    SolutionFileController(Programmes programmes, SolutionOverview overview) {
        this.programmes = programmes;
        this.overview = overview;
    }

    @GetMapping(SolutionOverview.FILE)
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> index(@ModelAttribute SaidQuestion question) {
        var programme = programmes.currentCode().orElseThrow(TaskScreens::nothingThere);
        var lines =
                overview.all(programme, question).stream()
                        .flatMap(SolutionFileController::lines)
                        .toList();
        return Download.csv("nhiem-vu-giai-phap.csv", new CsvFile(HEADER, lines));
    }

    private static Stream<List<String>> lines(FollowedSolution solution) {
        var item = solution.item();
        var shares =
                solution.shares().isEmpty()
                        ? Stream.of(new Share("", "", Party.CONTRIBUTING, List.of()))
                        : solution.shares().stream();
        return shares.map(share -> ShareColumns.of(share, item.code(), item.title(), item.place()));
    }
}
