package vn.chungtay.reporting.submission;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.CsvFile;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the pages about rounds show.
@Component
class RoundScreens {
    private static final List<String> HEADER =
            List.of(
                    "unit_code",
                    "organisation",
                    "level",
                    "name",
                    "standing",
                    "late",
                    "accepted",
                    "submitted_at");

    private final Programmes programmes;
    private final Rounds rounds;
    private final Standings standings;
    private final Sights sights;
    private final Texts texts;

    RoundScreens(
            Programmes programmes, Rounds rounds, Standings standings, Sights sights, Texts texts) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.standings = standings;
        this.sights = sights;
        this.texts = texts;
    }

    /// The rounds of the current programme by where they stand today: those that are open, those to
    /// come with the next first, and those that have closed.
    Map<String, Object> index() {
        var all = all();
        var model = new HashMap<String, Object>();
        model.put("page", Page.in("reports", texts.text("round.index.title")));
        model.put("open", open());
        model.put(
                "upcoming",
                all.stream().filter(r -> state(r) == Round.State.UPCOMING).toList().reversed());
        model.put("closed", all.stream().filter(r -> state(r) == Round.State.CLOSED).toList());
        model.put("today", rounds.today());
        return model;
    }

    /// Who has reported in a round, as far as the viewer sees.
    Map<String, Object> show(Round round, StandingQuestion question, Viewer viewer) {
        var sight = sights.of(viewer, Permission.READ_FIGURES);
        var told = standings.told(round, question, sight);
        var model = new HashMap<String, Object>();
        var page = Page.in("reports", round.name(texts));
        model.put("page", page.under(texts.text("round.index.title"), "/reports"));
        model.put("round", round);
        model.put("question", question);
        model.put("today", rounds.today());
        model.put("tallies", told.tallies());
        model.put("list", told.list());
        model.put("approves", viewer.may(Permission.APPROVE_REPORTS));
        model.put("done", List.of());
        return model;
    }

    CsvFile file(Round round, StandingQuestion question, Viewer viewer) {
        var sight = sights.of(viewer, Permission.READ_FIGURES);
        var lines = standings.all(round, question, sight).stream().map(RoundScreens::line).toList();
        return new CsvFile(HEADER, lines);
    }

    private static List<String> line(Standing standing) {
        return List.of(
                standing.code(),
                standing.organisation().name(),
                standing.level().name(),
                standing.name(),
                standing.state().name(),
                String.valueOf(standing.late()),
                String.valueOf(standing.accepted()),
                Objects.toString(standing.submittedAt(), ""));
    }

    /// The rounds that take reports today, the one that closes first before the others.
    List<Round> open() {
        return all().stream().filter(this::isOpen).toList().reversed();
    }

    private List<Round> all() {
        return programmes.currentCode().map(rounds::of).orElse(List.of());
    }

    private boolean isOpen(Round round) {
        return state(round) == Round.State.OPEN || state(round) == Round.State.LATE;
    }

    private Round.State state(Round round) {
        return round.on(rounds.today());
    }
}
