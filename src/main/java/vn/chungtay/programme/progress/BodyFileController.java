package vn.chungtay.programme.progress;

import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// A body's parts in the plan as a file: a line for each of them, as on its screen.
@Controller
class BodyFileController {
    private static final List<String> HEADER =
            List.of(
                    "number",
                    "title",
                    "part",
                    "role",
                    "deadline",
                    "whole",
                    "state",
                    "done_on",
                    "document");

    private final BodyScreens screens;

    BodyFileController(BodyScreens screens) {
        this.screens = screens;
    }

    @GetMapping(BodyScreens.ADDRESS + "{body}.csv")
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> show(@PathVariable String body) {
        var found = screens.find(body);
        var lines = found.work().stream().map(BodyFileController::line).toList();
        return Download.csv("viec-cua-" + found.code() + ".csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(BodyWork.Work work) {
        var milestone = work.milestone();
        var document = work.share().document();
        return List.of(
                milestone.task().code(),
                milestone.task().title(),
                Objects.toString(milestone.occurrence().part(), ""),
                work.share().party().name(),
                milestone.lastDay().toString(),
                work.whole().name(),
                work.standing().name(),
                Objects.toString(work.share().doneOn(), ""),
                document == null ? "" : document.number());
    }
}
