package vn.chungtay.reporting.entry.note;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.Backed;
import vn.chungtay.documents.Backing;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desks;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.RoundId;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.web.Texts;

/// Which cells in sight a document is evidence of, while nobody took it away again. Evidence is
/// filed without a number, so it is known by its content alone.
@Component
@Transactional(readOnly = true)
class BackedNotes implements Backing {
    private final JdbcClient database;
    private final Rounds rounds;
    private final Desks desks;
    private final Texts texts;
    private final Clock clock;

    BackedNotes(JdbcClient database, Rounds rounds, Desks desks, Texts texts, Clock clock) {
        this.database = database;
        this.rounds = rounds;
        this.desks = desks;
        this.texts = texts;
        this.clock = clock;
    }

    private record Shown(RoundId round, String unit, String element, LocalDate on) {}

    @Override
    public List<Backed> of(Asked asked, Viewer viewer) {
        if (!viewer.may(Permission.READ_FIGURES)) {
            return List.of();
        }
        return shown(asked).stream()
                .map(shown -> spot(shown, viewer).map(spot -> backed(spot, shown.on())))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Nothing where the round belongs to another programme than the one that is looked at: its
    /// address would lead to a round of that one.
    private Optional<Spot> spot(Shown shown, Viewer viewer) {
        var round = rounds.find(shown.round()).orElseThrow();
        return desks.find(path(round), shown.unit(), viewer, Permission.READ_FIGURES)
                .filter(desk -> desk.round().id().equals(round.id()))
                .flatMap(desk -> Spot.at(desk, shown.element()));
    }

    private static RoundPath path(Round round) {
        var period = round.period().code();
        return new RoundPath(round.form().code(), period, Round.word(round.stage()));
    }

    private Backed backed(Spot spot, LocalDate on) {
        var desk = spot.desk();
        var round = desk.round().name(texts);
        var title = texts.text("note.backed.title", spot.name(), desk.unit().name(), round);
        return new Backed(texts.text("note.backed"), title, spot.path(), on);
    }

    private List<Shown> shown(Asked asked) {
        return database.sql(
                        """
                          select r.round, u.code, n.element, max(n.at) as at
                            from report_note n
                            join report r on r.id = n.report
                            join unit u on u.id = r.unit
                           where n.file in (:files)
                             and n.removed_at is null
                        group by r.round, u.code, n.element
                        order by r.round, u.code, n.element
                        """)
                .param("files", asked.fileIds())
                .query((row, _) ->
                        new Shown(
                                new RoundId(row.getLong("round")),
                                row.getString("code"),
                                row.getString("element"),
                                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                        .atZoneSameInstant(clock.getZone())
                                        .toLocalDate()))
                .list();
    }
}
