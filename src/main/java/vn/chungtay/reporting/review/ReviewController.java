package vn.chungtay.reporting.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.reporting.entry.Desks;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.rollup.By;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The figures of a round that somebody should look at, and the explanations they were accepted
/// with.
@Controller
class ReviewController {
    private static final String PATH = "/reports/{form}/{period}/{stage:estimate|final}/doubts";

    private final Desks desks;
    private final DeskRights rights;
    private final ReviewLists lists;
    private final Replies replies;
    private final Texts texts;

    ReviewController(
            Desks desks, DeskRights rights, ReviewLists lists, Replies replies, Texts texts) {
        this.desks = desks;
        this.rights = rights;
        this.lists = lists;
        this.replies = replies;
        this.texts = texts;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_FIGURES)
    String index(
            @ModelAttribute RoundPath path,
            @ModelAttribute Question question,
            Viewer viewer,
            Model model) {
        var round = round(path);
        model.addAttribute("page", page(round));
        model.addAttribute("round", round);
        model.addAttribute("question", question);
        model.addAttribute("list", lists.of(round, question, viewer));
        model.addAttribute("answers", viewer.may(Permission.ENTER_FIGURES));
        return "reporting/review/index";
    }

    @PostMapping(PATH)
    @Requires(Permission.ENTER_FIGURES)
    String create(@ModelAttribute RoundPath path, @ModelAttribute Answer answer, Viewer viewer) {
        var round = round(path);
        if (!answer.isEmpty()) {
            var desk = rights.writing(path, Answer.text(answer.unit()), viewer);
            replies.add(round, desk.unit().id(), answer.said(), viewer);
        }
        return "redirect:/reports/" + round.path() + "/doubts?by=" + answer.level();
    }

    private Round round(RoundPath path) {
        return desks.round(path)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(Round round) {
        return Page.in("reports", texts.text("review.title"))
                .under(texts.text("round.index.title"), "/reports")
                .under(round.name(texts), "/reports/" + round.path());
    }

    /// @param by the level of the units, that of communes when not given
    /// @param all whether those that were answered are shown too
    record Question(@Nullable String by, @Nullable String all, @Nullable Integer page) {
        static final List<By> LEVELS = List.of(By.PROVINCE, By.DISTRICT, By.GRASSROOTS, By.BRANCH);

        By level() {
            var asked = Asked.oneOf(LEVELS.toArray(By[]::new), Asked.text(by), "rollup.refusal.by");
            return asked == null ? By.GRASSROOTS : asked;
        }

        boolean isAll() {
            return all != null;
        }

        int pageOrFirst() {
            return page == null ? 1 : page;
        }
    }

    /// An explanation as it was sent.
    record Answer(
            @Nullable String unit,
            @Nullable String rule,
            @Nullable String figures,
            @Nullable String body,
            @Nullable String by) {

        Answer {
            unit = unit == null ? "" : unit;
            rule = Asked.text(rule);
            figures = Asked.text(figures);
            body = Asked.text(body);
        }

        boolean isEmpty() {
            return rule == null || figures == null || body == null;
        }

        Replies.Said said() {
            return new Replies.Said(text(rule), text(figures), text(body));
        }

        By level() {
            return new Question(by, null, null).level();
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }
}
