package vn.chungtay.reporting.rollup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.web.Listed;

/// The way from a total down to the cells it is made of.
@Component
@Transactional(readOnly = true)
class Explanations {
    private final Answers answers;
    private final Contributions contributions;

    Explanations(Answers answers, Contributions contributions) {
        this.answers = answers;
        this.contributions = contributions;
    }

    /// @param asked of one element
    /// @param q part of a unit's name
    public Explanation of(TotalQuestion asked, @Nullable String q, int page, Viewer viewer) {
        var answer = answers.of(asked.undivided(), viewer);
        var cell = element(asked, answer.span().form());
        var total = answer.told().getFirst().total();
        return new Explanation(answer, cell, total, contributions.list(answer, cell, q, page));
    }

    private static Cell element(TotalQuestion asked, Form form) {
        return Optional.of(asked.elements())
                .filter(elements -> elements.size() == 1)
                .flatMap(elements -> form.cell(elements.getFirst()))
                .orElseThrow(() ->
                        TotalQuestion.refused(
                                "rollup.refusal.element", String.join(", ", form.elements())));
    }

    /// @param total of the place
    record Explanation(Answers.Answer answer, Cell cell, Total total, Listed<Contribution> cells) {}
}
