package vn.chungtay.reporting.submission;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.notifications.Deadlines;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.web.Texts;

/// When the rounds of the current programme are due.
@Component
class RoundDeadlines implements Deadlines {
    private final Programmes programmes;
    private final Rounds rounds;
    private final Texts texts;

    RoundDeadlines(Programmes programmes, Rounds rounds, Texts texts) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.texts = texts;
    }

    @Override
    public List<Deadline> between(LocalDate from, LocalDate to, Viewer viewer) {
        if (!viewer.may(Permission.READ_FIGURES)) {
            return List.of();
        }
        return programmes.currentCode().map(rounds::of).orElse(List.of()).stream()
                .filter(round -> !round.dueOn().isBefore(from) && !round.dueOn().isAfter(to))
                .map(this::deadline)
                .toList();
    }

    private Deadline deadline(Round round) {
        return new Deadline(
                "round:" + round.path().replace('/', ':'),
                texts.text("duty.round", round.name(texts)),
                "/reports/" + round.path(),
                round.dueOn());
    }
}
