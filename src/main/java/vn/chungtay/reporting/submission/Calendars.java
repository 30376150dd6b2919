package vn.chungtay.reporting.submission;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;

/// Which reports are due in a year, and of those that are collected now, how many that a viewer
/// sees were sent.
@Component
class Calendars {
    private final Programmes programmes;
    private final Rounds rounds;
    private final Standings standings;
    private final Sights sights;

    Calendars(Programmes programmes, Rounds rounds, Standings standings, Sights sights) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.standings = standings;
        this.sights = sights;
    }

    /// @param year none asks for the current one
    YearCalendar of(@Nullable Integer year, Viewer viewer) {
        var today = rounds.today();
        var sight = sights.of(viewer, Permission.READ_FIGURES);
        return YearCalendar.of(year == null ? today.getYear() : year, today, all())
                .with(round -> entry(round, sight));
    }

    /// Counted where somebody can still do something about it: a round takes a fifth of a second,
    /// and what has closed is told on its own page.
    private YearCalendar.Entry entry(Round round, Sight sight) {
        var state = round.on(rounds.today());
        if (state == Round.State.UPCOMING || state == Round.State.CLOSED) {
            return new YearCalendar.Entry(round, 0, 0);
        }
        var tallies = standings.tally(round, sight);
        var owed = tallies.stream().mapToLong(Tally::owed).sum();
        var sent = tallies.stream().mapToLong(t -> t.submitted() + t.approved()).sum();
        return new YearCalendar.Entry(round, owed, sent);
    }

    /// By the day on which they are due.
    private List<Round> all() {
        return programmes
                .current()
                .map(programme -> rounds.of(programme.code()))
                .orElse(List.of())
                .stream()
                .sorted(
                        Comparator.comparing(Round::dueOn)
                                .thenComparing(round -> round.form().code())
                                .thenComparing(Round::stage))
                .toList();
    }
}
