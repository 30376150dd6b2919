package vn.chungtay.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Definitions;
import vn.chungtay.documents.Problem;
import vn.chungtay.programme.Change;
import vn.chungtay.programme.Change.Kind;
import vn.chungtay.programme.ProgrammeFolder;
import vn.chungtay.programme.ProgrammePart;
import vn.chungtay.reporting.annex.Annex;
import vn.chungtay.reporting.annex.Publication;
import vn.chungtay.reporting.annex.PublishedFigures;
import vn.chungtay.reporting.finding.RuleDefinitions;
import vn.chungtay.reporting.form.FolderReader;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.FormFiles;
import vn.chungtay.reporting.form.Forms;
import vn.chungtay.reporting.period.Rounds;

/// What this module reads of a programme folder: `forms/`, `rules.yaml`, `annex.yaml` and the CSV
/// files that it names. Each of them may be absent.
@Component
class ReportingPart implements ProgrammePart {

    private final Definitions definitions;
    private final Forms forms;
    private final RuleDefinitions rules;
    private final PublishedFigures figures;
    private final Rounds rounds;

    ReportingPart(
            Definitions definitions,
            Forms forms,
            RuleDefinitions rules,
            PublishedFigures figures,
            Rounds rounds) {
        this.rounds = rounds;
        this.definitions = definitions;
        this.forms = forms;
        this.rules = rules;
        this.figures = figures;
    }

    @Override
    public Prepared prepare(ProgrammeFolder folder) {
        FolderReader reader = new FolderReader(folder.path(), definitions);
        List<Form> wanted = FormFiles.read(reader);
        if (!reader.problems().isEmpty()) {
            // Rules and figures of a form that cannot be read would be blamed for naming it.
            return new Ill(reader.problems());
        }
        RuleDefinitions.Difference rule = rules.read(reader, folder.programme(), wanted);
        Annex annex = Annex.read(reader, wanted);
        return new Difference(folder.programme(), wanted, rule, annex, reader.problems());
    }

    /// A folder whose forms make no sense.
    private record Ill(List<Problem> problems) implements Prepared {

        @Override
        public List<Change> changes() {
            return List.of();
        }

        @Override
        public void apply() {
            throw new IllegalStateException("an ill folder is not applied: " + problems);
        }
    }

    /// What the folder holds against what the database holds.
    private final class Difference implements Prepared {

        private final String programme;
        private final List<Form> wanted;
        private final RuleDefinitions.Difference rule;
        private final Annex annex;
        private final List<Problem> problems;
        private final List<Form> held;
        private final Optional<Publication> printedBefore;
        private final AnnexChange figure;

        Difference(
                String programme,
                List<Form> wanted,
                RuleDefinitions.Difference rule,
                Annex annex,
                List<Problem> problems) {
            this.programme = programme;
            this.wanted = wanted;
            this.rule = rule;
            this.annex = annex;
            this.problems = problems;
            this.held = forms.of(programme);
            this.printedBefore = figures.publication(programme);
            this.figure = AnnexChange.between(figures.of(programme), annex.figures());
        }

        @Override
        public List<Problem> problems() {
            return problems;
        }

        @Override
        public List<Change> changes() {
            List<Change> changes = new ArrayList<>();
            for (Form form : wanted) {
                heldAs(form.code())
                        .ifPresentOrElse(
                                before -> compare(before, form, changes),
                                () -> changes.add(change(Kind.ADDED, form)));
            }
            gone().forEach(form -> changes.add(change(Kind.REMOVED, form)));
            changes.addAll(rule.changes());
            publicationChange().ifPresent(changes::add);
            changes.addAll(figure.told());
            return changes;
        }

        @Override
        public void apply() {
            for (int i = 0; i < wanted.size(); i++) {
                if (i >= held.size() || !wanted.get(i).equals(held.get(i))) {
                    forms.put(programme, wanted.get(i), i);
                }
                rounds.follow(programme, wanted.get(i));
            }
            rule.apply();
            Publication publication = annex.publication();
            if (publication != null && publicationChange().isPresent()) {
                figures.put(programme, publication);
            }
            figures.put(programme, figure.put());
            figures.remove(programme, figure.removed());
            if (publication == null) {
                figures.removePublication(programme);
            }
            gone().forEach(form -> {
                rounds.end(programme, form.code());
                forms.remove(programme, form.code());
            });
        }

        @Override
        public Set<String> elements() {
            return wanted.stream()
                    .flatMap(f -> Stream.concat(f.elements().stream(), f.codes().stream()))
                    .collect(Collectors.toSet());
        }

        private Optional<Form> heldAs(String code) {
            return held.stream().filter(f -> f.code().equals(code)).findFirst();
        }

        private List<Form> gone() {
            return held.stream()
                    .filter(h -> wanted.stream().noneMatch(w -> w.code().equals(h.code())))
                    .toList();
        }

        private void compare(Form before, Form after, List<Change> changes) {
            if (!before.equals(after)) {
                changes.add(change(Kind.CHANGED, after));
            }
        }

        private Change change(Kind kind, Form form) {
            return new Change(kind, "reporting.thing.form", form.code(), form.title());
        }

        private Optional<Change> publicationChange() {
            Publication before = printedBefore.orElse(null);
            Publication after = annex.publication();
            if (Objects.equals(before, after)) {
                return Optional.empty();
            }
            Kind kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
            Publication named = after == null ? before : after;
            return Optional.ofNullable(named)
                    .map(p -> new Change(kind, "reporting.thing.publication", p.code(), p.title()));
        }
    }
}
