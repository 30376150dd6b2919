package vn.chungtay.notifications.mail;

import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What became of the letters, for administrators of the whole province.
@Controller
class LetterController {
    private static final List<String> HEADER =
            List.of(
                    "made_at", "address", "subject", "state", "tries", "sent_at", "next_at",
                    "failure");

    private final LetterLists lists;
    private final Post post;
    private final Texts texts;

    LetterController(LetterLists lists, Post post, Texts texts) {
        this.lists = lists;
        this.post = post;
        this.texts = texts;
    }

    @GetMapping(LetterQuestion.PATH)
    @Requires(Permission.MANAGE_ACCOUNTS)
    String index(
            Viewer viewer,
            @ModelAttribute LetterQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        refuseUnlessEverywhere(viewer);
        var shown = Page.in("accounts", texts.text("letters.title"));
        model.addAttribute("page", shown.under(texts.text("access.accounts.title"), "/accounts"));
        model.addAttribute("question", question);
        model.addAttribute("list", lists.of(question, page));
        model.addAttribute("open", post.isOpen());
        model.addAttribute("givenUp", lists.givenUp());
        return "notifications/mail/letters";
    }

    @GetMapping(LetterQuestion.PATH + ".csv")
    @Requires(Permission.MANAGE_ACCOUNTS)
    ResponseEntity<StreamingResponseBody> show(
            Viewer viewer, @ModelAttribute LetterQuestion question) {
        refuseUnlessEverywhere(viewer);
        var lines = lists.all(question).stream().map(LetterController::line).toList();
        return Download.csv("thu-nhac-viec.csv", new CsvFile(HEADER, lines));
    }

    @PostMapping(LetterQuestion.PATH + "/again")
    @Requires(Permission.MANAGE_ACCOUNTS)
    String update(Viewer viewer) {
        refuseUnlessEverywhere(viewer);
        lists.sendAgain();
        return "redirect:" + LetterQuestion.PATH;
    }

    private static void refuseUnlessEverywhere(Viewer viewer) {
        if (!viewer.mayEverywhere(Permission.MANAGE_ACCOUNTS)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static List<String> line(LetterLists.Row row) {
        return List.of(
                row.madeAt().toString(),
                row.address(),
                row.subject(),
                row.state().name(),
                String.valueOf(row.tries()),
                Objects.toString(row.sentAt(), ""),
                Objects.toString(row.nextAt(), ""),
                Objects.toString(row.failure(), ""));
    }
}
