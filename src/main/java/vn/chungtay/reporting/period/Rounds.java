package vn.chungtay.reporting.period;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Schedule;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.shared.Period;

/// The rounds of every programme.
@Component
@Transactional
public class Rounds {
    private static final String ROUND =
            """
            select id, programme, version, period, stage, opens_on, due_on, closes_on
              from report_round
            """;

    private final JdbcClient database;
    private final Versions versions;
    private final Clock clock;

    Rounds(JdbcClient database, Versions versions, Clock clock) {
        this.database = database;
        this.versions = versions;
        this.clock = clock;
    }

    /// The day by which rounds open and close.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Transactional(readOnly = true)
    public Optional<Round> find(RoundId id) {
        return database.sql(ROUND + " where id = :id")
                .param("id", id.value())
                .query(this::round)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Round> find(String programme, String form, Period period, Stage stage) {
        return ofPeriod(programme, form, period).stream()
                .filter(round -> round.stage() == stage)
                .findFirst();
    }

    /// The round of the same form and stage for the period before; that of a term has none.
    @Transactional(readOnly = true)
    public Optional<Round> before(Round round) {
        return round.period()
                .before()
                .flatMap(b -> find(round.programme(), round.form().code(), b, round.stage()));
    }

    /// The rounds that a unit has reported in and whose figures are held against those of one of
    /// them: of every form for the same period and stage; of its own form for the same period and
    /// the one before, at either stage. The round itself is among them.
    @Transactional(readOnly = true)
    public List<Round> reportedBeside(Round round, UnitId unit) {
        var before = round.period().before().map(Period::code).orElse("");
        return database.sql(
                        ROUND
                                + """
                                   where programme = :programme
                                     and (period = :period and (stage = :stage or form = :form)
                                          or period = :before and form = :form)
                                     and id in (select r.round from report r where r.unit = :unit)
                                order by first_day, form, stage
                                """)
                .param("programme", round.programme())
                .param("form", round.form().code())
                .param("period", round.period().code())
                .param("before", before)
                .param("stage", round.stage().name())
                .param("unit", unit.value())
                .query(this::round)
                .list();
    }

    /// The rounds of one form for one period, the estimate first.
    @Transactional(readOnly = true)
    public List<Round> ofPeriod(String programme, String form, Period period) {
        return database.sql(
                        ROUND
                                + """
                                   where programme = :programme
                                     and form = :form
                                     and period = :period
                                order by stage
                                """)
                .param("programme", programme)
                .param("form", form)
                .param("period", period.code())
                .query(this::round)
                .list();
    }

    /// The rounds of one form for the periods that lie in a longer one, the latest first.
    @Transactional(readOnly = true)
    public List<Round> within(String programme, String form, Period longer) {
        return database.sql(
                        ROUND
                                + """
                                   where programme = :programme
                                     and form = :form
                                     and first_day >= :first
                                     and tree_on <= :last
                                     and period <> :period
                                order by tree_on desc, first_day, stage
                                """)
                .param("programme", programme)
                .param("form", form)
                .param("first", longer.firstDay())
                .param("last", longer.lastDay())
                .param("period", longer.code())
                .query(this::round)
                .list();
    }

    /// Every round, the one that closes last first; within a day by form.
    @Transactional(readOnly = true)
    public List<Round> of(String programme) {
        return database.sql(
                        ROUND
                                + """
                                   where programme = :programme
                                order by closes_on desc, due_on desc, form, stage
                                """)
                .param("programme", programme)
                .query(this::round)
                .list();
    }

    /// The latest period of a form whose round has opened.
    @Transactional(readOnly = true)
    public Optional<Period> latest(String programme, String form) {
        return of(programme).stream()
                .filter(round -> round.form().code().equals(form))
                .filter(round -> !round.opensOn().isAfter(today()))
                .map(Round::period)
                .max(Comparator.naturalOrder());
    }

    /// The rounds of every programme that take reports today.
    @Transactional(readOnly = true)
    public List<Round> open() {
        return database.sql(
                        ROUND
                                + """
                                   where :today between opens_on and closes_on
                                order by programme, form, first_day, stage
                                """)
                .param("today", today())
                .query(this::round)
                .list();
    }

    /// Makes the rounds that a form asks for. One that has opened, or in which something was
    /// reported, keeps the form and the days it has; the others follow the form. Those the form no
    /// longer asks for go, where nothing was reported.
    public void follow(String programme, Form form) {
        var today = LocalDate.now(clock);
        var asked =
                form.schedule().stream()
                        .flatMap(s -> s.periodsBy(today).stream())
                        .map(Period::code)
                        .toList();
        var stages =
                form.schedule().stream()
                        .flatMap(s -> s.stages().stream())
                        .map(d -> d.stage().name())
                        .toList();
        forget(programme, form.code(), asked, stages);
        form.schedule()
                .ifPresent(schedule -> {
                    var version = versions.of(programme, form);
                    for (var period : schedule.periodsBy(today)) {
                        schedule.stages()
                                .forEach(days ->
                                        put(
                                                new Due(programme, form, version),
                                                period,
                                                days,
                                                today));
                    }
                });
    }

    /// A form that is no longer there: rounds in which something was reported stay.
    public void end(String programme, String form) {
        forget(programme, form, List.of(), List.of());
    }

    private void forget(String programme, String form, List<String> asked, List<String> stages) {
        database.sql(
                        """
                        delete from report_round o
                              where programme = :programme
                                and form = :form
                                and not (period = any (:periods) and stage = any (:stages))
                                and not exists (select from report r where r.round = o.id)
                        """)
                .param("programme", programme)
                .param("form", form)
                .param("periods", asked.toArray(String[]::new))
                .param("stages", stages.toArray(String[]::new))
                .update();
    }

    private void put(Due due, Period period, Schedule.Days days, LocalDate today) {
        database.sql(
                        """
                        insert into report_round as held (programme, form, period, stage, version,
                               first_day, tree_on, opens_on, due_on, closes_on)
                        values (:programme, :form, :period, :stage, :version,
                               :first, :last, :opens, :due, :closes)
                            on conflict (programme, form, period, stage) do
                        update set version = excluded.version,
                                   opens_on = excluded.opens_on,
                                   due_on = excluded.due_on,
                                   closes_on = excluded.closes_on
                             where held.opens_on > :today
                               and not exists (select from report r where r.round = held.id)
                        """)
                .param("programme", due.programme())
                .param("form", due.form().code())
                .param("period", period.code())
                .param("stage", days.stage().name())
                .param("version", due.version())
                .param("first", period.firstDay())
                .param("last", period.lastDay())
                .param("opens", days.opens().of(period))
                .param("due", days.due().of(period))
                .param("closes", days.closes().of(period))
                .param("today", today)
                .update();
    }

    private Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                new RoundId(row.getLong("id")),
                row.getString("programme"),
                versions.get(row.getLong("version")),
                Period.fromCode(row.getString("period")).orElseThrow(),
                Stage.valueOf(row.getString("stage")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class));
    }

    private record Due(String programme, Form form, long version) {}
}
