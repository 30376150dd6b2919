package vn.chungtay.reporting.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.annex.Figures;
import vn.chungtay.reporting.form.Form;

/// The rules of a programme, compiled, ready to be held against any figures in its forms. They hold
/// for every period: which ones are examined, the forms say that are examined.
final class RuleBook {

    private static final String EQUAL = "printed == computed";
    private static final Set<String> SIDES = Set.of("printed", "computed");

    private final List<Compiled> rules;

    private RuleBook(List<Compiled> rules) {
        this.rules = rules;
    }

    /// @throws Formula.Mistake when a formula does not compile over the names its rule may use
    static RuleBook of(Collection<Rule> rules, Collection<Form> forms) throws Formula.Mistake {
        List<Compiled> compiled = new ArrayList<>();
        for (Rule rule : rules) {
            compiled.add(Compiled.of(rule, forms));
        }
        return new RuleBook(compiled);
    }

    /// Every contradiction among the figures, in the order of the rules.
    List<Finding> examine(Collection<Form> forms, Figures figures) {
        Cases cases = new Cases(forms, figures);
        return rules.stream()
                .flatMap(r -> cases.of(r.rule()).map(r::check).flatMap(Optional::stream))
                .toList();
    }

    /// A rule with its formulas compiled.
    record Compiled(Rule rule, Formula printed, Formula computed, Formula holds) {

        static Compiled of(Rule rule, Collection<Form> forms) throws Formula.Mistake {
            Set<String> names = Cases.names(rule, forms);
            return new Compiled(
                    rule,
                    Formula.over(names, rule.printed()),
                    Formula.over(names, rule.computed()),
                    Formula.over(SIDES, rule.holds() == null ? EQUAL : rule.holds()));
        }

        Optional<Finding> check(Case at) {
            Long left = printed.number(at.values());
            Long right = computed.number(at.values());
            return left == null || right == null || holds(left, right)
                    ? Optional.empty()
                    : Optional.of(finding(at, left, right));
        }

        private boolean holds(@Nullable Long left, @Nullable Long right) {
            Map<String, Object> sides = new HashMap<>();
            sides.put("printed", Formula.orBlank(left));
            sides.put("computed", Formula.orBlank(right));
            return holds.isTrue(sides);
        }

        private Finding finding(Case at, long left, long right) {
            return new Finding(
                    rule,
                    at.form(),
                    at.period(),
                    at.line(),
                    BigDecimal.valueOf(left, at.decimals()),
                    BigDecimal.valueOf(right, at.decimals()),
                    at.figuresOf(printed.names()),
                    at.figuresOf(computed.names()));
        }
    }
}
