package vn.chungtay.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.entry.EntryLock;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.Refusal;

/// Whether a unit can write in a round: the round is open to it, and what it wrote is not on its
/// way.
@Component
class RoundDoor implements EntryLock {
    private final Filings filings;
    private final Extensions extensions;
    private final Clock clock;

    RoundDoor(Filings filings, Extensions extensions, Clock clock) {
        this.filings = filings;
        this.extensions = extensions;
        this.clock = clock;
    }

    @Override
    public Optional<Refusal> whyClosed(Round round, UnitId unit) {
        var shut = whyShut(round, unit);
        if (shut.isPresent()) {
            return shut;
        }
        var status = filings.of(round, unit).status();
        return status.isOpen()
                ? Optional.empty()
                : Optional.of(new Refusal(lock(status), List.of()));
    }

    private static String lock(Status status) {
        return status == Status.APPROVED ? "submission.lock.approved" : "submission.lock.submitted";
    }

    @Override
    public Set<UnitId> underWay(Round round, Collection<UnitId> units) {
        return filings.underWay(round, units);
    }

    @Override
    public Set<UnitId> shutOut(Round round, Collection<UnitId> units) {
        if (round.on(LocalDate.now(clock)) != Round.State.CLOSED) {
            return Set.of();
        }
        var shut = new HashSet<>(units);
        shut.removeAll(extensions.running(round, units));
        return shut;
    }

    /// Whether the round takes nothing from the unit today.
    Optional<Refusal> whyShut(Round round, UnitId unit) {
        var today = LocalDate.now(clock);
        return switch (round.on(today)) {
            case UPCOMING ->
                    Optional.of(new Refusal("submission.lock.upcoming", List.of(round.opensOn())));
            case OPEN, LATE -> Optional.empty();
            case CLOSED ->
                    extensions.until(round, unit).filter(last -> !today.isAfter(last)).isPresent()
                            ? Optional.empty()
                            : Optional.of(
                                    new Refusal(
                                            "submission.lock.closed", List.of(round.closesOn())));
        };
    }

    boolean isLate(Round round) {
        return LocalDate.now(clock).isAfter(round.dueOn());
    }
}
