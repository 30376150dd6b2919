package vn.chungtay.programme.progress;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    private static final List<String> HEADER =
            List.of(
                    "number",
                    "title",
                    "place",
                    "body",
                    "state",
                    "day",
                    "sentence",
                    "done_on",
                    "document");

    private final Programmes programmes;
    private final DutyOverview overview;

    DutyFileController(Programmes programmes, DutyOverview overview) {
        this.programmes = programmes;
        this.overview = overview;
    }

    @GetMapping(DutyOverview.FILE)
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> index(@ModelAttribute DutyQuestion question) {
        var programme = programmes.currentCode().orElseThrow(TaskScreens::nothingThere);
        var found = overview.all(programme, question);
        var lines = found.stream().map(DutyFileController::line).toList();
        return Download.csv("nhiem-vu-co-quan.csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(FollowedDuty duty) {
        var share = duty.share();
        var last = share.last();
        var document = share.document();
        return List.of(
                duty.code(),
                duty.title(),
                duty.place(),
                share.name(),
                duty.standing().name(),
                last == null ? "" : last.day().toString(),
                last == null ? "" : last.sentence(),
                text(share.doneOn()),
                document == null ? "" : document.number());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
