package vn.chungtay.programme.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import vn.chungtay.programme.appraisal.Term;
import vn.chungtay.programme.appraisal.Wanted;
import vn.chungtay.web.Texts;

/// What officers owe under target 4: units without an agreement this year, key tasks that press,
/// years that nobody appraised. Nobody here speaks for the authorities, so that whoever keeps an
/// agreement is told of all its tasks.
@Component
@Transactional(readOnly = true)
class AgreementObligations implements Obligations {
    private static final int DECEMBER = 12;

    private static final String TASKS =
            """
              select t.due_on, count(*) as many, min(g.agreement) as agreement,
                     min(t.what) as what
                from agreement_now g
                join area ar on ar.id = g.area
                join agreement_task t on t.wording = g.wording
               where g.programme = :programme
                 and g.counts
                 and t.due_on <= :soon
                 and t.due_on <= g.until
                 and %s %s
            group by t.due_on
            order by t.due_on
            """;

    private static final String YEARS =
            """
                select y.year, count(*) as many
                  from agreement_now g
                  join area ar on ar.id = g.area
            cross join generate_series(:first, :last) as y (year)
                 where g.programme = :programme
                   and g.counts
                   and y.year between date_part('year', g.starts) and date_part('year', g.until)
                   and not exists (select
                                     from agreement_appraisal a
                                    where a.agreement = g.agreement
                                      and a.year = y.year)
                   %s
              group by y.year
              order by y.year
            """;

    private final ProgrammeWork works;
    private final JdbcClient database;
    private final CoveredUnits covered;
    private final Sights sights;
    private final Texts texts;

    AgreementObligations(
            ProgrammeWork works,
            JdbcClient database,
            CoveredUnits covered,
            Sights sights,
            Texts texts) {
        this.works = works;
        this.database = database;
        this.covered = covered;
        this.sights = sights;
        this.texts = texts;
    }

    @Override
    public List<Obligation> of(Viewer viewer, LocalDate today) {
        return viewer.may(Permission.KEEP_AGREEMENTS)
                ? works.owed(programme -> of(viewer, Term.of(programme), today))
                : List.of();
    }

    private List<Obligation> of(Viewer viewer, Term term, LocalDate today) {
        var sight = sights.of(viewer, Permission.KEEP_AGREEMENTS);
        var asking = new Asking(term, sight, today);
        var all = new ArrayList<>(tasks(asking));
        all.addAll(years(asking));
        missing(asking).ifPresent(all::add);
        return List.copyOf(all);
    }

    private record Asking(Term term, Sight sight, LocalDate today) {}

    /// A line for each day on which something is due.
    private List<Obligation> tasks(Asking asking) {
        var sql = TASKS.formatted(PendingTasks.unsettled("g"), AgreementLists.seen(asking.sight()));
        return asked(sql, asking)
                .param("soon", PendingTasks.until(asking.today()))
                .query((row, number) -> task(row, asking.term()))
                .list();
    }

    /// The list knows the years of the programme only; an agreement may hold beyond them.
    private Obligation task(ResultSet row, Term term) throws SQLException {
        var due = row.getObject("due_on", LocalDate.class);
        var many = row.getLong("many");
        return new Obligation(
                "agreement:tasks:" + due,
                Obligation.Kind.OWED,
                many == 1
                        ? texts.text("agreement.owed.task", row.getString("what"))
                        : texts.text("agreement.owed.tasks", many),
                many,
                many == 1
                        ? "/agreements/" + row.getLong("agreement")
                        : "/agreements?state=TASK_DUE&year=" + term.nearest(due),
                due);
    }

    /// Of years of the programme, from December on and until it is done.
    private List<Obligation> years(Asking asking) {
        var today = asking.today();
        var year = today.getMonthValue() == DECEMBER ? today.getYear() : today.getYear() - 1;
        return asked(YEARS.formatted(AgreementLists.seen(asking.sight())), asking)
                .param("first", asking.term().first())
                .param("last", Math.min(year, asking.term().last()))
                .query((row, number) -> year(row.getInt("year"), row.getLong("many")))
                .list();
    }

    private Obligation year(int year, long many) {
        return new Obligation(
                "agreement:unappraised:" + year,
                Obligation.Kind.OWED,
                texts.text("agreement.owed.unappraised", many, "" + year),
                many,
                "/agreements?state=NOT_APPRAISED&year=" + year,
                LocalDate.of(year, DECEMBER, 31));
    }

    private Optional<Obligation> missing(Asking asking) {
        var year = asking.today().getYear();
        if (!asking.term().has(year)) {
            return Optional.empty();
        }
        var nothing = new Wanted(null, null, null, null, null);
        var missing = covered.reached(nothing, year, asking.term(), asking.sight()).missing();
        return missing == 0
                ? Optional.empty()
                : Optional.of(
                        new Obligation(
                                "agreement:missing:" + year,
                                Obligation.Kind.OWED,
                                texts.text("agreement.owed.missing", missing, "" + year),
                                missing,
                                "/agreements/units?year=" + year + "&state=MISSING",
                                LocalDate.of(year, DECEMBER, 31)));
    }

    private JdbcClient.StatementSpec asked(String sql, Asking asking) {
        Plans.forThisQuestion(database);
        return database.sql(sql)
                .param("programme", asking.term().programme())
                .param("today", asking.today())
                .params(asking.sight().parameters());
    }
}
