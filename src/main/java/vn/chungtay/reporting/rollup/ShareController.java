package vn.chungtay.reporting.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.form.Column.Leaf;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// The share of units for which something holds, as a table.
@Controller
class ShareController {
    private final Spans spans;
    private final Shares shares;
    private final TotalChoices choices;
    private final Texts texts;

    ShareController(Spans spans, Shares shares, TotalChoices choices, Texts texts) {
        this.spans = spans;
        this.shares = shares;
        this.choices = choices;
        this.texts = texts;
    }

    /// Without an element the first that the form asks for. What cannot be read stays in its field.
    @GetMapping("/totals/shares")
    @Requires(Permission.READ_FIGURES)
    String index(
            @ModelAttribute TotalQuestion question,
            @ModelAttribute ShareQuestion share,
            Viewer viewer,
            Model model) {
        var form = spans.of(question).form();
        var elements = elements(form);
        var asked =
                question.elements().isEmpty() ? question.of(elements.getFirst().value()) : question;
        var wrong =
                share.atLeast() instanceof Outcome.Refused<BigDecimal> refused
                        ? texts.text(refused.reasons().getFirst())
                        : null;
        var shared = shares.of(asked, wrong == null ? share : share.ofAny(), viewer);
        var title = texts.text("rollup.share", shared.put().place().name());
        var above = question.above();
        model.addAttribute(
                "page",
                Page.in("reports", title)
                        .under(texts.text("round.index.title"), "/reports")
                        .under(
                                texts.text("rollup.title", shared.put().place().name()),
                                above.address("/totals").encode().toUriString()));
        model.addAttribute("question", asked);
        model.addAttribute("share", share);
        model.addAttribute("wrong", wrong);
        model.addAttribute("shared", shared);
        model.addAttribute("choices", choices(asked, elements));
        return "reporting/rollup/shares";
    }

    private Map<String, List<Choice>> choices(TotalQuestion question, List<Choice> elements) {
        return Map.of(
                "element", elements,
                "level", TotalChoices.of(ShareQuestion.levels(), choices::by),
                "period", choices.periods(question),
                "by", choices.divisions(),
                "organisation", choices.organisations());
    }

    private static List<Choice> elements(Form form) {
        return Stream.concat(
                        form.cells().stream()
                                .filter(cell -> !cell.ways().isEmpty())
                                .map(cell -> new Choice(cell.element(), cell.name())),
                        form.leaves().stream()
                                .filter(Leaf::isRate)
                                .map(leaf -> new Choice(leaf.code(), leaf.name() + " (%)")))
                .toList();
    }
}
