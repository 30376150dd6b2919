package vn.chungtay.programme.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.notifications.Obligation;
import vn.chungtay.notifications.Obligations;
import vn.chungtay.organisation.Plans;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;
import vn.chungtay.programme.ProgrammeWork;
import vn.chungtay.programme.appraisal.Appraisers;
import vn.chungtay.programme.appraisal.Term;
import vn.chungtay.web.Texts;

/// What officers owe under target 3: units that have registered nothing this year, results of past
/// years that nobody told, results that wait for an appraisal.
@Component
@Transactional(readOnly = true)
class CommitmentObligations implements Obligations {
    private static final String IN_STATE =
            """
              select st.year, count(*) as many
                from commitment_state st
                join unit u on u.id = st.unit
               where st.programme = :programme
                 and st.year <= :year
                 and st.state = :state
                 and %s
            group by st.year
            order by st.year
            """;

    private final ProgrammeWork works;
    private final JdbcClient database;
    private final OwingUnits owing;
    private final Sights sights;
    private final Texts texts;

    CommitmentObligations(
            ProgrammeWork works,
            JdbcClient database,
            OwingUnits owing,
            Sights sights,
            Texts texts) {
        this.works = works;
        this.database = database;
        this.owing = owing;
        this.sights = sights;
        this.texts = texts;
    }

    @Override
    public List<Obligation> of(Viewer viewer, LocalDate today) {
        return works.owed(programme -> of(viewer, Term.of(programme), today));
    }

    private record Asking(Term term, Sight sight, LocalDate today) {}

    private record OfYear(int year, int many) {}

    private List<Obligation> of(Viewer viewer, Term term, LocalDate today) {
        var all = new ArrayList<Obligation>();
        if (viewer.may(Permission.REGISTER_COMMITMENTS)) {
            var sight = sights.of(viewer, Permission.REGISTER_COMMITMENTS);
            unregistered(new Asking(term, sight, today)).ifPresent(all::add);
            all.addAll(untold(new Asking(term, sight, today)));
        }
        if (viewer.may(Permission.APPRAISE_COMMITMENTS)) {
            var sight = sights.of(viewer, Permission.APPRAISE_COMMITMENTS);
            all.addAll(unappraised(new Asking(term, sight, today)));
        }
        return all;
    }

    private Optional<Obligation> unregistered(Asking asking) {
        var year = asking.today().getYear();
        var missing =
                asking.term().has(year)
                        ? owing.missing(asking.term(), asking.sight(), asking.today())
                        : 0;
        return missing == 0
                ? Optional.empty()
                : Optional.of(
                        new Obligation(
                                "commitment:unregistered:" + year,
                                Obligation.Kind.OWED,
                                texts.text("commitment.owed.unregistered", missing, "" + year),
                                missing,
                                "/commitments/units?year=" + year + "&state=MISSING",
                                LocalDate.of(year, 12, 31)));
    }

    /// Of years that have ended; no day is set for telling them.
    private List<Obligation> untold(Asking asking) {
        var seen = asking.sight().coversUnit("u.id", Sight.nearest("u.during", ":today"));
        var until = asking.today().getYear() - 1;
        return inState(State.REGISTERED, seen, until, asking).stream()
                .map(of ->
                        obligation(
                                "commitment.owed.untold",
                                Obligation.Kind.OWED,
                                State.REGISTERED,
                                of))
                .toList();
    }

    private List<Obligation> unappraised(Asking asking) {
        var day = Sight.nearest("u.during", ":today");
        var above = Appraisers.condition(asking.sight(), "u.id", day);
        var until = asking.today().getYear();
        return inState(State.CARRIED_OUT, above, until, asking).stream()
                .map(of ->
                        obligation(
                                "commitment.owed.unappraised",
                                Obligation.Kind.TO_SIGN,
                                State.CARRIED_OUT,
                                of))
                .toList();
    }

    private Obligation obligation(String text, Obligation.Kind kind, State state, OfYear of) {
        return new Obligation(
                "commitment:" + text.substring(text.lastIndexOf('.') + 1) + ":" + of.year(),
                kind,
                texts.text(text, of.many(), "" + of.year()),
                of.many(),
                "/commitments?year=" + of.year() + "&state=" + state,
                null);
    }

    private List<OfYear> inState(State state, String condition, int until, Asking asking) {
        Plans.forThisQuestion(database);
        return database.sql(IN_STATE.formatted(condition))
                .param("programme", asking.term().programme())
                .param("year", until)
                .param("state", state.name())
                .param("today", asking.today())
                .params(asking.sight().parameters())
                .query((row, number) -> new OfYear(row.getInt("year"), row.getInt("many")))
                .list();
    }
}
