package vn.chungtay.organisation.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.Problem;
import vn.chungtay.shared.Refusal;

/// Takes a list of areas, units or bodies over, as a whole or not at all. New codes are registered;
/// what only lists have spoken of is corrected by a later list; a line that says something else of
/// what a decision has touched is refused, because a change of that is a decision.
@Component
class Intake {
    private static final Comparator<Problem> IN_ORDER =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final Staging staging;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Intake(Staging staging, PlatformTransactionManager transactions, Clock clock) {
        this.staging = staging;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Taking take(Roll roll, CsvTable table) {
        var entries = Entries.of(roll, table);
        if (!entries.problems().isEmpty()) {
            return refused(table, entries.problems());
        }
        try {
            return Objects.requireNonNull(
                    transaction.execute(status -> {
                        var taking = write(roll, table, entries);
                        if (taking.isRefused()) {
                            status.setRollbackOnly();
                        }
                        return taking;
                    }));
        } catch (DataIntegrityViolationException refused) {
            return refused(table, List.of(lastWord(table, refused)));
        }
    }

    private Taking write(Roll roll, CsvTable table, Entries entries) {
        staging.open();
        staging.stage(roll, entries.list());
        staging.write(roll, OffsetDateTime.now(clock));
        var problems =
                Question.of(roll).stream()
                        .flatMap(question ->
                                staging.ask(roll, question).stream()
                                        .map(f -> problem(entries, question, f)))
                        .toList();
        if (!problems.isEmpty()) {
            return refused(table, problems);
        }
        staging.settle(roll);
        var written = staging.written();
        return new Taking(
                table.lines().size(),
                written.fresh() + written.corrected(),
                written.corrected(),
                List.of());
    }

    private static Problem problem(Entries entries, Question question, Staging.Finding finding) {
        var reason = new Refusal(question.key(), List.of(finding.about()));
        return entries.problemAt(finding.line(), finding.column(), reason);
    }

    private static Taking refused(CsvTable table, List<Problem> problems) {
        return new Taking(table.lines().size(), 0, 0, problems.stream().sorted(IN_ORDER).toList());
    }

    /// What PostgreSQL refuses beyond our questions has a code at best, never a line.
    private static Problem lastWord(CsvTable table, DataIntegrityViolationException refused) {
        if (refused.getRootCause() instanceof PSQLException cause
                && cause.getServerErrorMessage() != null) {
            var constraint =
                    Objects.requireNonNullElse(cause.getServerErrorMessage().getConstraint(), "?");
            List<Object> arguments =
                    List.of(
                            constraint,
                            Objects.requireNonNullElse(
                                    cause.getServerErrorMessage().getDetail(), "?"));
            var reason = new Refusal("organisation.intake.database", arguments);
            return new Problem(table.file(), 0, 0, reason);
        }
        throw refused;
    }
}
