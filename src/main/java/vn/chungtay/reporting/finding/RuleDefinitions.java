package vn.chungtay.reporting.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Definition;
import vn.chungtay.programme.Change;
import vn.chungtay.programme.Change.Kind;
import vn.chungtay.reporting.form.FolderReader;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.shared.Refusal;

/// The rules of a programme folder, `rules.yaml`: whether they make sense, and how they differ from
/// those held.
@Component
public class RuleDefinitions {

    private static final String FILE = "rules.yaml";

    private final Rules rules;

    RuleDefinitions(Rules rules) {
        this.rules = rules;
    }

    /// Reads the file, none being no rules; what is wrong is kept by the reader.
    public Difference read(FolderReader folder, String programme, Collection<Form> forms) {
        List<Rule> wanted =
                folder.has(FILE)
                        ? folder.definition(FILE, "rules")
                                .map(file -> new Draft(folder, file, forms).read())
                                .orElse(List.of())
                        : List.of();
        return new Difference(programme, rules.of(programme), wanted);
    }

    /// What is wanted against what is held.
    public final class Difference {

        private final String programme;
        private final List<Rule> held;
        private final List<Rule> wanted;

        private Difference(String programme, List<Rule> held, List<Rule> wanted) {
            this.programme = programme;
            this.held = held;
            this.wanted = wanted;
        }

        public List<Change> changes() {
            List<Change> changes = new ArrayList<>();
            for (Rule rule : wanted) {
                Optional<Rule> before = find(held, rule.code());
                if (before.isEmpty()) {
                    changes.add(change(Kind.ADDED, rule));
                } else if (!before.get().equals(rule)) {
                    changes.add(change(Kind.CHANGED, rule));
                }
            }
            gone().forEach(rule -> changes.add(change(Kind.REMOVED, rule)));
            return changes;
        }

        public void apply() {
            for (int i = 0; i < wanted.size(); i++) {
                if (i >= held.size() || !wanted.get(i).equals(held.get(i))) {
                    rules.put(programme, wanted.get(i), i);
                }
            }
            gone().forEach(rule -> rules.remove(programme, rule.code()));
        }

        private List<Rule> gone() {
            return held.stream().filter(h -> find(wanted, h.code()).isEmpty()).toList();
        }

        private static Optional<Rule> find(List<Rule> rules, String code) {
            return rules.stream().filter(r -> r.code().equals(code)).findFirst();
        }

        private static Change change(Kind kind, Rule rule) {
            return new Change(kind, "reporting.thing.rule", rule.code(), rule.title());
        }
    }

    /// A file of rules under examination.
    private record Draft(FolderReader folder, Definition file, Collection<Form> forms) {

        List<Rule> read() {
            List<Rule> rules = file.as(RuleFile.class).rules();
            Set<String> codes = new HashSet<>();
            for (int i = 0; i < rules.size(); i++) {
                Rule rule = rules.get(i);
                String pointer = "/rules/" + i;
                if (!codes.add(rule.code())) {
                    refuse(pointer + "/code", "finding.refusal.code-twice", rule.code());
                }
                Optional<String> unknown =
                        rule.forms().stream().filter(f -> !isForm(f)).findFirst();
                unknown.ifPresent(f -> refuse(pointer + "/forms", "finding.refusal.form", f));
                if (unknown.isEmpty()) {
                    formulas(pointer, rule);
                }
            }
            return rules;
        }

        private boolean isForm(String code) {
            return forms.stream().anyMatch(f -> f.code().equals(code));
        }

        private void formulas(String pointer, Rule rule) {
            Set<String> names = Cases.names(rule, forms);
            formula(pointer + "/printed", rule.printed(), names);
            formula(pointer + "/computed", rule.computed(), names);
            if (rule.holds() != null) {
                formula(pointer + "/holds", rule.holds(), Set.of("printed", "computed"));
            }
            rule.elements().stream()
                    .filter(e -> forms.stream().noneMatch(f -> f.elements().contains(e)))
                    .forEach(e -> refuse(pointer + "/elements", "finding.refusal.element", e));
        }

        private void formula(String pointer, String source, Set<String> names) {
            try {
                Formula.over(names, source);
            } catch (Formula.Mistake mistake) {
                mistake.unknownName()
                        .ifPresentOrElse(
                                name -> refuse(pointer, "finding.refusal.element", name),
                                () -> refuse(pointer, "finding.refusal.formula", source));
            }
        }

        private void refuse(String pointer, String key, String argument) {
            folder.refuse(file.problemAt(pointer, new Refusal(key, List.of(argument))));
        }
    }
}
