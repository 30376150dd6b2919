package vn.chungtay.reporting.finding;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.reporting.annex.Figures;
import vn.chungtay.reporting.annex.PublishedFigures;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Forms;

/// The contradictions among a programme's published figures, computed anew from the figures and the
/// rules as they are at the moment of asking. Nothing is stored, so nothing can be out of date.
@Component
public class Findings {

    private final Forms forms;
    private final Rules rules;
    private final PublishedFigures figures;

    /// Compiling costs a hundred times what examining does, and definitions hardly ever change.
    private final AtomicReference<@Nullable Compiled> last = new AtomicReference<>();

    Findings(Forms forms, Rules rules, PublishedFigures figures) {
        this.forms = forms;
        this.rules = rules;
        this.figures = figures;
    }

    /// In the order of the rules.
    public List<Finding> of(String programme) {
        return among(programme, forms.of(programme), new Figures(figures.of(programme)));
    }

    /// The rules themselves, in their order.
    public List<Rule> rules(String programme) {
        return rules.of(programme);
    }

    /// For a caller that has the forms and figures at hand already.
    ///
    /// @param of every form of the programme; they say which periods are examined
    public List<Finding> among(String programme, List<Form> of, Figures these) {
        return book(rules.of(programme), of).examine(of, these);
    }

    private RuleBook book(List<Rule> defined, List<Form> of) {
        Map<String, List<String>> elements =
                of.stream().collect(Collectors.toMap(Form::code, Form::elements));
        Compiled compiled = last.get();
        if (compiled == null
                || !compiled.rules.equals(defined)
                || !compiled.elements.equals(elements)) {
            compiled = new Compiled(defined, elements, compile(defined, of));
            last.set(compiled);
        }
        return compiled.book;
    }

    private static RuleBook compile(List<Rule> defined, List<Form> of) {
        try {
            return RuleBook.of(defined, of);
        } catch (Formula.Mistake mistake) {
            throw new IllegalStateException("a held rule does not compile", mistake);
        }
    }

    private record Compiled(List<Rule> rules, Map<String, List<String>> elements, RuleBook book) {}
}
