package vn.chungtay.reporting.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.documents.paper.Letterhead.Form;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Refusal;

/// Keeps how papers are headed and signed. A unit types it once: its next report begins with what
/// its last one had.
@Component
@Transactional
class Heads {
    private static final String WHOSE =
            """
            unit is not distinct from cast(:unit as bigint)
            and area is not distinct from cast(:area as bigint)
            """;

    private final JdbcClient database;
    private final FirstHeads first;
    private final KeptPapers kept;
    private final Trail trail;
    private final Clock clock;

    Heads(JdbcClient database, FirstHeads first, KeptPapers kept, Trail trail, Clock clock) {
        this.database = database;
        this.first = first;
        this.kept = kept;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Head of(Subject subject) {
        return kept(subject, "h.round = :round")
                .or(() -> kept(subject, "h.round <> :round").map(Head::unsigned))
                .orElseGet(() -> first.of(subject));
    }

    private Optional<Head> kept(Subject subject, String which) {
        return database.sql(
                        """
                          select h.*
                            from report_paper h
                           where %s
                             and h.replaced_at is null
                             and %s
                        order by h.at desc
                           limit 1
                        """
                                .formatted(WHOSE, which))
                .param("round", subject.round().id().value())
                .param("unit", subject.unitId())
                .param("area", subject.areaId())
                .query(Heads::head)
                .optional();
    }

    /// @return why not: the report on an area is signed with its head and foot
    public Optional<Refusal> keep(Subject subject, Head head, Viewer by) {
        var now = OffsetDateTime.now(clock);
        if (subject.area() != null) {
            kept.hold(subject);
            var signed = kept.signed(subject);
            if (signed.isPresent()) {
                var about = List.of(signed.get().arguments());
                return Optional.of(new Refusal("summary.refusal.closed", about));
            }
        }
        // Who saves at the same moment waits, and then takes the place of this one.
        database.sql("select 1 from report_round where id = :round for no key update")
                .param("round", subject.round().id().value())
                .query(_ -> {});
        database.sql(
                        """
                        update report_paper
                           set replaced_at = :now
                         where round = :round
                           and %s
                           and replaced_at is null
                        """
                                .formatted(WHOSE))
                .param("now", now)
                .param("round", subject.round().id().value())
                .param("unit", subject.unitId())
                .param("area", subject.areaId())
                .update();
        add(subject, head, by, now);
        trail.record(
                Act.of("report.paper", "report " + subject.round().path())
                        .after("documentNumber", Objects.toString(head.number(), ""))
                        .after("signedOn", Objects.toString(head.signedOn(), ""))
                        .in(subject.scope()));
        return Optional.empty();
    }

    private void add(Subject subject, Head head, Viewer by, OffsetDateTime now) {
        database.sql(
                        """
                        insert into report_paper (round, unit, area, form, above, issuer, mark,
                               number, place, signed_on, authority, position, signer,
                               recipients, at, account, person)
                        values (:round, :unit, :area, :form, :above, :issuer, :mark,
                               :number, :place, :signed, :authority, :position, :signer,
                               :recipients, :now, :account, :person)
                        """)
                .param("round", subject.round().id().value())
                .param("unit", subject.unitId())
                .param("area", subject.areaId())
                .param("form", head.form().name())
                .param("above", head.above())
                .param("issuer", head.issuer())
                .param("mark", head.mark())
                .param("number", head.number())
                .param("place", head.place())
                .param("signed", head.signedOn())
                .param("authority", head.authority())
                .param("position", head.position())
                .param("signer", head.signer())
                .param("recipients", String.join("\n", head.recipients()))
                .param("now", now)
                .param("account", by.isSignedIn() ? by.id().value() : null)
                .param("person", by.name())
                .update();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                Form.valueOf(row.getString("form")),
                row.getString("above"),
                row.getString("issuer"),
                row.getString("mark"),
                row.getString("number"),
                row.getString("place"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("authority"),
                row.getString("position"),
                row.getString("signer"),
                row.getString("recipients").lines().toList());
    }
}
