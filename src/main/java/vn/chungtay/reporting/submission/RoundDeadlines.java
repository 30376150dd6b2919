package vn.chungtay.reporting.submission;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.notifications.Deadlines;
import vn.chungtay.programme.ProgrammeWork;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.web.Texts;

/// When the rounds of the programmes are due.
@Component
class RoundDeadlines implements Deadlines {
    private final ProgrammeWork works;
    private final Rounds rounds;
    private final Texts texts;

    RoundDeadlines(ProgrammeWork works, Rounds rounds, Texts texts) {
        this.works = works;
        this.rounds = rounds;
        this.texts = texts;
    }

    @Override
    public List<Deadline> between(LocalDate from, LocalDate to, Viewer viewer) {
        if (!viewer.may(Permission.READ_FIGURES)) {
            return List.of();
        }
        return works.fixed(programme -> of(programme.code(), from, to));
    }

    private List<Deadline> of(String programme, LocalDate from, LocalDate to) {
        return rounds.of(programme).stream()
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
