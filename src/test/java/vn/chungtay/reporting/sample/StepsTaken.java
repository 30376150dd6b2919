package vn.chungtay.reporting.sample;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.period.Round;

/// What the steps of the sample come to, as an inspector would count them.
record StepsTaken(JdbcClient database) {
    static final Set<String> TO_THE_END =
            Set.of(
                    "SUBMITTED APPROVED",
                    "SUBMITTED APPROVED ACCEPTED",
                    "SUBMITTED RETURNED SUBMITTED APPROVED",
                    "SUBMITTED RETURNED SUBMITTED APPROVED ACCEPTED");

    /// Reports by where they stand, as the pages tell it.
    Map<String, Long> standings(Round round, Level level) {
        return question(
                        """
                          select st.status as standing, count(*) as reports
                            from report_state st
                            join unit_state s
                              on s.unit = st.unit
                             and s.voided_at is null
                             and s.during @> cast(:day as date)
                           where st.round = :round
                             and s.level = :level
                        group by st.status
                        """,
                        round)
                .param("day", round.treeOn())
                .param("level", level.name())
                .query((row, _) -> Map.entry(row.getString("standing"), row.getLong("reports")))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// How many of a thousand reports of a round came late.
    long latePermille(Round round) {
        return question(
                        """
                        select count(*) filter (where late) * 1000 / count(*)
                          from report_state
                         where round = :round
                        """,
                        round)
                .query(Long.class)
                .single();
    }

    /// The steps of a round's reports, one after the other; none where nobody sent it.
    Set<String> ways(Round round) {
        return question(
                        """
                           select distinct string_agg(s.kind, ' ' order by s.id)
                             from report r
                        left join report_step s on s.report = r.id
                            where r.round = :round
                         group by r.id
                        """,
                        round)
                .query((row, _) -> Objects.requireNonNullElse(row.getString(1), ""))
                .set();
    }

    /// Steps taken before the figures were there, before the step before, after the round closed,
    /// or in the future; late ones that say they were not.
    long outOfTime(Instant now) {
        return number(
                """
                select count(*)
                  from (select s.*, lag(s.at, 1, r.saved_at) over (partition by r.id order by s.id)
                                   as before,
                               (s.at at time zone 'Asia/Ho_Chi_Minh')::date as day,
                               o.due_on, o.closes_on
                          from report_step s
                          join report r on r.id = s.report
                          join report_round o on o.id = r.round) as step
                 where at <= before
                    or at > cast('%s' as timestamptz)
                    or day > closes_on
                    or (kind = 'SUBMITTED' and late <> (day > due_on))
                """
                        .formatted(now));
    }

    /// Signed steps without a snapshot, and snapshots with another digest than that of their
    /// figures.
    long badSnapshots(Round round) {
        return question(
                        """
                           select count(*)
                             from report r
                             join report_step s on s.report = r.id
                        left join report_snapshot f on f.step = s.id
                            where r.round = :round
                              and ((s.kind in ('SUBMITTED', 'APPROVED', 'ACCEPTED'))
                                    <> (f.step is not null)
                                   or f.digest <> sha256(convert_to(
                                          array_to_string(f.totals, ',')
                                          || ';' || array_to_string(f.answered, ',')
                                          || ';' || array_to_string(f.inapplicable, ','), 'UTF8')))
                        """,
                        round)
                .query(Long.class)
                .single();
    }

    /// Reports that were sent without a word while one right below was not, or not yet.
    long silentAboutThoseBelow(Round round) {
        return question(
                        """
                        with sent as (
                              select r.unit, s.at, s.reason
                                from report r
                                join report_step s on s.report = r.id
                               where r.round = :round
                                 and s.kind = 'SUBMITTED'
                        )
                        select count(*)
                          from sent
                         where reason = ''
                           and exists (select
                                         from unit_state b
                                        where b.parent = sent.unit
                                          and b.voided_at is null
                                          and b.during @> cast(:day as date)
                                          and not exists (select
                                                            from sent below
                                                           where below.unit = b.unit
                                                             and below.at < sent.at))
                        """,
                        round)
                .param("day", round.treeOn())
                .query(Long.class)
                .single();
    }

    /// Some grassroots units that said nothing when they sent their report.
    List<Unit> silent(Round round) {
        return question(
                        """
                        select distinct u.id, u.code, u.organisation
                          from report r
                          join unit u on u.id = r.unit
                          join report_step s on s.report = r.id
                         where r.round = :round
                           and r.holder = r.unit
                           and s.kind = 'SUBMITTED'
                           and s.reason = ''
                           and exists (select
                                         from report below
                                        where below.round = r.round
                                          and below.holder = r.unit
                                          and below.unit <> r.unit)
                         limit 200
                        """,
                        round)
                .query((row, _) ->
                        new Unit(
                                new UnitId(row.getLong("id")),
                                row.getString("code"),
                                Organisation.valueOf(row.getString("organisation")),
                                Level.GRASSROOTS,
                                "",
                                "",
                                null,
                                round.treeOn(),
                                null))
                .list();
    }

    /// The first of each level whose report was approved.
    List<Long> signed(Round round) {
        return question(
                        """
                          select min(st.unit)
                            from report_state st
                            join unit_state s
                              on s.unit = st.unit
                             and s.voided_at is null
                             and s.during @> cast(:day as date)
                           where st.round = :round
                             and st.status = 'APPROVED'
                        group by s.level
                        """,
                        round)
                .param("day", round.treeOn())
                .query(Long.class)
                .list();
    }

    /// What was frozen when a unit was approved, as its digest was made of it.
    String frozen(Round round, long unit) {
        return question(
                        """
                        select array_to_string(f.totals, ',')
                               || ';' || array_to_string(f.answered, ',')
                               || ';' || array_to_string(f.inapplicable, ',')
                          from report r
                          join report_step s on s.report = r.id
                          join report_snapshot f on f.step = s.id
                         where r.round = :round
                           and r.unit = :unit
                           and s.kind = 'APPROVED'
                        """,
                        round)
                .param("unit", unit)
                .query(String.class)
                .single();
    }

    /// Cells that were left empty by somebody whose report was sent, though others like them were
    /// asked.
    long leftEmpty(Round round) {
        return question(
                        """
                        select count(*)
                          from (  select count(f.figure) as told, count(*) as asked
                                    from report r
                                    join report_state st on st.report = r.id
                                    join unit u on u.id = r.unit
                                    join unit_state s
                                      on s.unit = r.unit
                                     and s.voided_at is null
                                     and s.during @> cast(:day as date)
                                   cross join unnest(r.figures) with ordinality
                                         as f (figure, place)
                                   where r.round = :round
                                     and st.status <> 'DRAFT'
                                group by u.organisation, s.level, f.place) as cell
                         where told between 1 and asked - 1
                        """,
                        round)
                .param("day", round.treeOn())
                .query(Long.class)
                .single();
    }

    /// How many reports tell of more in some places together than in another.
    long reportsAbove(Round round, List<Integer> parts, int whole) {
        return question(
                        """
                        select count(*)
                          from report r
                         where r.round = :round
                           and r.figures[:whole] >= 0
                           and (select sum(greatest(r.figures[place], 0))
                                  from unnest(:parts) as t (place)) > r.figures[:whole]
                        """,
                        round)
                .param("whole", whole)
                .param("parts", parts.toArray(Integer[]::new))
                .query(Long.class)
                .single();
    }

    /// Who did something, and why.
    List<String> said() {
        return database.sql("select distinct person || ': ' || reason from report_step")
                .query(String.class)
                .list();
    }

    private JdbcClient.StatementSpec question(String sql, Round round) {
        return database.sql(sql).param("round", round.id().value());
    }

    private long number(String question) {
        return database.sql(question).query(Long.class).single();
    }
}
