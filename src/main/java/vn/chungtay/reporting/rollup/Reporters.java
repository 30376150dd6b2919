package vn.chungtay.reporting.rollup;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;

/// Who is asked in a round, and who said anything.
@Component
@Transactional(readOnly = true)
class Reporters {
    private final JdbcClient database;
    private final Memberships memberships;
    private final Rounds rounds;

    Reporters(JdbcClient database, Memberships memberships, Rounds rounds) {
        this.database = database;
        this.memberships = memberships;
        this.rounds = rounds;
    }

    /// Of the units of an undivided question.
    Share of(Question question) {
        var asked = new AskedCells(question.round().form(), question.round().period());
        var reported = reported(question.round());
        var some = new AtomicLong();
        var all = new AtomicLong();
        memberships
                .of(question)
                .each((unit, kind) -> {
                    if (asked.asksAnything(kind)) {
                        all.incrementAndGet();
                        some.addAndGet(reported.contains(unit) ? 1 : 0);
                    }
                });
        return new Share(some.get(), all.get());
    }

    private Set<Long> reported(Round round) {
        return new HashSet<>(
                database.sql(
                                """
                                select unit
                                  from report
                                 where round = :round
                                   and begun
                                """)
                        .param("round", round.id().value())
                        .query(Long.class)
                        .list());
    }

    /// Whether units of the question have given way to others since, so that it matters along which
    /// tree they are told.
    boolean haveMoved(Question question) {
        var heirs = Heirs.between(database, question.round().treeOn(), rounds.today());
        return Arrays.stream(memberships.of(question).units())
                .anyMatch(unit -> !heirs.of(unit).isEmpty());
    }

    /// @param reported how many have said anything
    /// @param asked how many have to
    record Share(long reported, long asked) {}
}
