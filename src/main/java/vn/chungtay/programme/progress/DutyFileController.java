package vn.chungtay.programme.progress;

import java.util.List;
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

/// The duties as a file: a line for each of them with what its body said last, searched as on the
/// screen.
@Controller
class DutyFileController {
    private static final List<String> HEADER = ShareColumns.header("number", "title", "place");

    private final Programmes programmes;
    private final DutyOverview overview;

    DutyFileController(Programmes programmes, DutyOverview overview) {
        this.programmes = programmes;
        this.overview = overview;
    }

    @GetMapping(DutyOverview.FILE)
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> index(@ModelAttribute SaidQuestion question) {
        var programme = programmes.currentCode().orElseThrow(TaskScreens::nothingThere);
        var found = overview.all(programme, question);
        var lines = found.stream().map(DutyFileController::line).toList();
        return Download.csv("nhiem-vu-co-quan.csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(FollowedDuty duty) {
        return ShareColumns.of(duty.share(), duty.code(), duty.title(), duty.place());
    }
}
