package vn.chungtay.reporting.rollup;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Page;
import vn.chungtay.web.Searching;
import vn.chungtay.web.Texts;

/// Live totals as a table, and each of them down to its cells.
@Controller
class TotalController {
    private final TotalChoices choices;
    private final Answers answers;
    private final Explanations explanations;
    private final Texts texts;

    TotalController(TotalChoices choices, Answers answers, Explanations explanations, Texts texts) {
        this.choices = choices;
        this.answers = answers;
        this.explanations = explanations;
        this.texts = texts;
    }

    @GetMapping("/totals")
    @Requires(Permission.READ_FIGURES)
    String index(@ModelAttribute TotalQuestion question, Viewer viewer, Model model) {
        var whole = answers.of(question.undivided(), viewer);
        var divided = question.by() == null ? whole : answers.of(question, viewer);
        model.addAttribute("page", page(whole.span(), texts.text("rollup.title", name(whole))));
        model.addAttribute("question", question);
        model.addAttribute("table", new TotalTable(question, whole, divided));
        model.addAttribute("choices", choices(question));
        return "reporting/rollup/index";
    }

    @GetMapping("/totals/explain")
    @Requires(Permission.READ_FIGURES)
    String show(
            @ModelAttribute TotalQuestion question,
            @ModelAttribute Searching searching,
            Viewer viewer,
            Model model) {
        var q = searching.q();
        var explained = explanations.of(question, q, searching.pageOrFirst(), viewer);
        var title = texts.text("rollup.explain", explained.cell().name(), name(explained.answer()));
        var back = question.above().address("/totals").encode().toUriString();
        model.addAttribute(
                "page",
                page(explained.answer().span(), title)
                        .under(texts.text("rollup.title", name(explained.answer())), back));
        model.addAttribute("question", question);
        model.addAttribute("q", q == null ? "" : q);
        model.addAttribute("explained", explained);
        return "reporting/rollup/explain";
    }

    private static String name(Answers.Answer answer) {
        return answer.place().name();
    }

    private Page page(Span span, String title) {
        var page = Page.in("reports", title).under(texts.text("round.index.title"), "/reports");
        return span.isOneRound()
                ? page.under(span.name(texts), "/reports/" + span.latest().path())
                : page;
    }

    private Map<String, List<Choice>> choices(TotalQuestion question) {
        return Map.of(
                "period", choices.periods(question),
                "by", choices.divisions(),
                "organisation", choices.organisations(),
                "structure", choices.structures());
    }
}
