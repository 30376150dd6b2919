package vn.chungtay.organisation.reorganisation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;

/// Decisions from preview to signature and, as long as nothing later builds on them, back. A
/// preview is the same writing, checked by the same constraints, and taken back before it ends.
@Component
public class Reorganisations {
    private static final Map<String, String> REASONS =
            Map.of(
                    "area_within_its_parents_life", "organisation.refusal.above-not-alive",
                    "unit_within_its_parents_life", "organisation.refusal.above-not-alive",
                    "unit_within_its_areas_life", "organisation.refusal.area-not-alive",
                    "area_parent_of_higher_level", "organisation.refusal.above-not-higher",
                    "unit_parent_of_higher_level", "organisation.refusal.above-not-higher",
                    "unit_parent_of_same_organisation", "organisation.refusal.other-organisation",
                    "area_state_parent_due", "organisation.refusal.parent-due",
                    "unit_state_parent_due", "organisation.refusal.parent-due",
                    "area_code_once", "organisation.refusal.code-given-again",
                    "unit_code_once", "organisation.refusal.code-given-again");

    private final Register register;
    private final Ledger ledger;
    private final Reversal reversal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reorganisations(
            Register register,
            Ledger ledger,
            Reversal reversal,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.register = register;
        this.ledger = ledger;
        this.reversal = reversal;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /// What a decision would do to each area and unit; nothing is kept.
    ///
    /// @param against asked of the written decision: reasons why nothing may come of it
    public Outcome<List<Effect>> preview(
            Decision decision, Function<ReorganisationId, List<Refusal>> against) {
        return attempt(status -> {
            status.setRollbackOnly();
            return warranted(write(decision, "preview"), against).map(Signed::effects);
        });
    }

    /// @param against asked of the written decision before it is kept: reasons not to
    public Outcome<ReorganisationId> sign(
            Decision decision, String signer, Function<ReorganisationId, List<Refusal>> against) {
        return attempt(status -> {
            var signed = warranted(write(decision, signer), against);
            if (signed instanceof Outcome.Refused<Signed>) {
                status.setRollbackOnly();
            }
            return signed.map(Signed::id);
        });
    }

    /// Signs without asking how far the signer may go, and tells what came of it.
    public Outcome<Signed> carryOut(Decision decision, String signer) {
        return attempt(status -> write(decision, signer));
    }

    public Outcome<ReorganisationId> undo(ReorganisationId id, String reason) {
        return attempt(status -> {
            ledger.lock();
            if (!reversal.isStanding(id)) {
                return Outcome.refused("organisation.refusal.already-undone");
            }
            var builders = reversal.builtOn(id);
            if (!builders.isEmpty()) {
                return Outcome.refused(
                        "organisation.refusal.built-on", String.join(", ", builders));
            }
            reversal.undo(id, reason, OffsetDateTime.now(clock));
            ledger.settle();
            return Outcome.accepted(id);
        });
    }

    private Outcome<Signed> write(Decision decision, String signer) {
        ledger.lock();
        var plan = new Plan(register, decision);
        if (!plan.refusals().isEmpty()) {
            return new Outcome.Refused<>(plan.refusals());
        }
        var signature = new Ledger.Signature(signer, OffsetDateTime.now(clock));
        var id = ledger.open(decision, signature);
        ledger.write(id, decision.effectiveOn(), plan);
        ledger.settle();
        return Outcome.accepted(new Signed(id, plan.effects()));
    }

    private static Outcome<Signed> warranted(
            Outcome<Signed> written, Function<ReorganisationId, List<Refusal>> against) {
        if (written instanceof Outcome.Accepted<Signed>(var signed)) {
            var reasons = against.apply(signed.id());
            return reasons.isEmpty() ? written : new Outcome.Refused<>(reasons);
        }
        return written;
    }

    private <T> Outcome<T> attempt(Function<TransactionStatus, Outcome<T>> work) {
        try {
            return Objects.requireNonNull(transaction.execute(work::apply));
        } catch (DataIntegrityViolationException refused) {
            return reason(refused);
        }
    }

    /// PostgreSQL has the last word; its constraints' names are our reasons.
    private static <T> Outcome<T> reason(DataIntegrityViolationException refused) {
        if (refused.getRootCause() instanceof PSQLException cause
                && cause.getServerErrorMessage() instanceof ServerErrorMessage message
                && REASONS.get(Objects.toString(message.getConstraint())) instanceof String key) {
            return Outcome.refused(key, Objects.toString(message.getDetail(), ""));
        }
        throw refused;
    }

    /// A signed decision and what it does.
    public record Signed(ReorganisationId id, List<Effect> effects) {}
}
