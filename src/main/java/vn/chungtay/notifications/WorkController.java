package vn.chungtay.notifications;

import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the viewer owes, as a page and as a file.
@Controller
class WorkController {
    private static final List<String> HEADER =
            List.of("group", "kind", "what", "count", "due", "days_left", "href");

    private final MyWork work;
    private final Texts texts;

    WorkController(MyWork work, Texts texts) {
        this.work = work;
        this.texts = texts;
    }

    @GetMapping("/my-work")
    @Requires(Permission.SIGNED_IN)
    String index(Viewer viewer, Model model) {
        model.addAttribute("page", Page.in("work", texts.text("work.title")));
        model.addAttribute("lines", work.of(viewer));
        return "notifications/work";
    }

    @GetMapping("/my-work.csv")
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<StreamingResponseBody> index(Viewer viewer) {
        var lines = work.of(viewer).stream().map(WorkController::line).toList();
        return Download.csv("viec-cua-toi.csv", new CsvFile(HEADER, lines));
    }

    private static List<String> line(WorkLine line) {
        var obligation = line.obligation();
        return List.of(
                line.group().name(),
                obligation.kind().name(),
                obligation.what(),
                String.valueOf(obligation.many()),
                Objects.toString(obligation.due(), ""),
                obligation.due() == null ? "" : String.valueOf(line.daysLeft()),
                obligation.href());
    }
}
