package vn.chungtay.organisation.reorganisation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.documents.Problem;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.DocumentNumber;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;

/// The list of a decision on mergers as an import: signed as one decision, or refused with a line
/// for each reason. A list whose decision stands already changes nothing.
@Component
class MergerImport implements ImportKind {
    private static final String DECISION = "decision";
    private static final String DATE = "date";
    private static final String EFFECTIVE = "effective";

    private final Register register;
    private final Ledger ledger;
    private final Reorganisations reorganisations;
    private final EffectNotes effectNotes;

    MergerImport(
            Register register,
            Ledger ledger,
            Reorganisations reorganisations,
            EffectNotes effectNotes) {
        this.register = register;
        this.ledger = ledger;
        this.reorganisations = reorganisations;
        this.effectNotes = effectNotes;
    }

    @Override
    public String name() {
        return "reorganisation";
    }

    @Override
    public List<ListColumn> columns() {
        return MergerList.LISTED;
    }

    /// The decision's number and the first day on which it holds.
    @Override
    public List<String> parameters() {
        return List.of(DECISION, EFFECTIVE);
    }

    /// The decision's own date; that day if it is not told.
    @Override
    public List<String> optionalParameters() {
        return List.of(DATE);
    }

    @Override
    public ImportReport take(CsvTable table, Map<String, String> parameters) {
        var paper = new Paper(table.file(), parameters);
        var list = MergerList.of(table);
        var problems = new ArrayList<>(paper.problems);
        problems.addAll(list.problems());
        if (!problems.isEmpty()) {
            return refused(table, problems);
        }
        ledger.lock();
        if (isSigned(paper, list.lines())) {
            var note = effectNotes.alreadySigned(paper.number().toString());
            return new ImportReport(table.lines().size(), 0, List.of(), List.of(note));
        }
        var merger = new Merger(list, Snapshot.of(register, paper.effective.minusDays(1)));
        var steps = merger.steps();
        if (!merger.problems().isEmpty()) {
            return refused(table, merger.problems());
        }
        return sign(table, list, paper.decision(steps), paper.signer);
    }

    /// Whether a decision of this number and day stands that did all that the lines say. Those
    /// about what lies in a divided area name one of its successors and no predecessor.
    private boolean isSigned(Paper paper, List<MergerLine> lines) {
        var done = register.successors(paper.number().toString(), paper.effective);
        var all = done.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return !done.isEmpty()
                && lines.stream()
                        .allMatch(line ->
                                line.goesOn()
                                        || (done.containsKey(line.oldCode())
                                                ? done.get(line.oldCode()).contains(line.newCode())
                                                : all.contains(line.newCode())));
    }

    private ImportReport sign(CsvTable table, MergerList list, Decision decision, String signer) {
        return switch (reorganisations.carryOut(decision, signer)) {
            case Outcome.Accepted<Reorganisations.Signed>(var signed) ->
                    new ImportReport(
                            table.lines().size(),
                            table.lines().size(),
                            List.of(),
                            effectNotes.all(signed.effects(), decision.effectiveOn().minusDays(1)));
            case Outcome.Refused<Reorganisations.Signed>(var reasons) ->
                    refused(table, reasons.stream().map(r -> problem(list, table, r)).toList());
        };
    }

    /// The first line that speaks of what the reason is about.
    private static Problem problem(MergerList list, CsvTable table, Refusal reason) {
        return list.lines().stream()
                .filter(line ->
                        reason.arguments().contains(line.oldCode())
                                || reason.arguments().contains(line.newCode()))
                .findFirst()
                .map(line ->
                        list.problemAt(
                                line.number(),
                                reason.arguments().contains(line.oldCode())
                                        ? "old_code"
                                        : "new_code",
                                reason))
                .orElseGet(() -> new Problem(table.file(), 0, 0, reason));
    }

    private static ImportReport refused(CsvTable table, List<Problem> problems) {
        return new ImportReport(table.lines().size(), 0, problems, List.of());
    }

    /// The paper that the list belongs to, as far as its parameters can be read.
    private static final class Paper {
        private final String file;
        private final List<Problem> problems = new ArrayList<>();
        private final @Nullable DocumentNumber number;
        private final LocalDate effective;
        private final LocalDate date;
        private final String signer;

        Paper(String file, Map<String, String> parameters) {
            this.file = file;
            number = number(parameters.getOrDefault(DECISION, "")).orElse(null);
            effective = day(parameters.getOrDefault(EFFECTIVE, "")).orElse(LocalDate.EPOCH);
            var written = parameters.getOrDefault(DATE, "");
            date = written.isBlank() ? effective : day(written).orElse(LocalDate.EPOCH);
            signer = parameters.getOrDefault(BY, "").strip();
            if (signer.isEmpty()) {
                refuse(new Refusal("organisation.merger.signer", List.of()));
            }
        }

        /// Of a paper without problems.
        DocumentNumber number() {
            return Objects.requireNonNull(number);
        }

        Decision decision(List<Step> steps) {
            return new Decision(number(), date, effective, steps);
        }

        private Optional<DocumentNumber> number(String text) {
            return accepted(DocumentNumber.read(text));
        }

        /// As a file writes it, `2025-07-01`, or as people do, `1/7/2025`.
        private Optional<LocalDate> day(String text) {
            try {
                return Optional.of(LocalDate.parse(text.strip()));
            } catch (DateTimeException e) { // people's way, or no date at all
                return accepted(DateText.read(text));
            }
        }

        private <T> Optional<T> accepted(Outcome<T> read) {
            return switch (read) {
                case Outcome.Accepted<T>(var value) -> Optional.of(value);
                case Outcome.Refused<T>(var reasons) -> {
                    reasons.forEach(this::refuse);
                    yield Optional.empty();
                }
            };
        }

        private void refuse(Refusal reason) {
            problems.add(new Problem(file, 0, 0, reason));
        }
    }
}
