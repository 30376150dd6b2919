package vn.chungtay.programme.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Sight;
import vn.chungtay.programme.appraisal.Said;

/// What agreements say and what was said of them, read for agreements that were found in sight.
@Component
@Transactional(readOnly = true)
class AgreementReading {
    private static final String PARTIES =
            """
               select p.wording, p.kind, coalesce(u.code, b.code) as code,
                      coalesce(n.name, bs.name, p.name) as name,
                      p.kind = 'AUTHORITY' or coalesce(b.kind = 'AGENCY', false) as authority, d.day
                 from agreement_party p
                 join agreement_wording w on w.id = p.wording
            left join unit u on u.id = p.unit
            left join body b on b.id = p.body
            left join lateral (select %s as day) d on coalesce(u.id, b.id) is not null
            left join unit_state n
                   on n.unit = u.id
                  and n.voided_at is null
                  and n.during @> d.day
            left join body_state bs
                   on bs.body = b.id
                  and bs.voided_at is null
                  and bs.during @> d.day
                where p.wording = any(:wordings)
             order by p.wording, p.position
            """
                    .formatted(Sight.nearest("coalesce(u.during, b.during)", "w.starts"));

    private final JdbcClient database;

    AgreementReading(JdbcClient database) {
        this.database = database;
    }

    Wording wording(Agreement agreement) {
        return Objects.requireNonNull(wordings(List.of(agreement)).get(agreement.wording()));
    }

    /// By their ids.
    Map<Long, Wording> wordings(List<Agreement> agreements) {
        var ids = agreements.stream().map(Agreement::wording).toArray(Long[]::new);
        var parties = parties(ids);
        var tasks = tasks(ids);
        var all = new HashMap<Long, Wording>();
        for (var one : agreements) {
            all.put(
                    one.wording(),
                    new Wording(
                            one.title(),
                            one.level(),
                            one.area().code(),
                            one.starts(),
                            one.ends(),
                            parties.getOrDefault(one.wording(), List.of()),
                            tasks.getOrDefault(one.wording(), List.of())));
        }
        return all;
    }

    private Map<Long, List<Party>> parties(Long[] wordings) {
        var all = new HashMap<Long, List<Party>>();
        database.sql(PARTIES)
                .param("wordings", wordings)
                .query(row -> {
                    all.computeIfAbsent(row.getLong("wording"), _ -> new ArrayList<>())
                            .add(party(row));
                });
        return all;
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(
                PartyKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getBoolean("authority"),
                row.getObject("day", LocalDate.class));
    }

    private Map<Long, List<KeyTask>> tasks(Long[] wordings) {
        var all = new HashMap<Long, List<KeyTask>>();
        database.sql(
                        """
                          select t.wording, t.what, t.lead, t.due_on,
                                 array(  select w.party
                                           from agreement_task_partner w
                                          where w.wording = t.wording
                                            and w.task = t.position
                                       order by w.party) as partners
                            from agreement_task t
                           where t.wording = any(:wordings)
                        order by t.wording, t.position
                        """)
                .param("wordings", wordings)
                .query(row -> {
                    all.computeIfAbsent(row.getLong("wording"), _ -> new ArrayList<>())
                            .add(
                                    new KeyTask(
                                            row.getString("what"),
                                            row.getInt("lead"),
                                            partners(row),
                                            row.getObject("due_on", LocalDate.class)));
                });
        return all;
    }

    private static List<Integer> partners(ResultSet row) throws SQLException {
        return Stream.of((Integer[]) row.getArray("partners").getArray()).toList();
    }

    /// The last one of each year, the last year first.
    List<Appraisal> appraisals(long agreement) {
        return database.sql(
                        """
                          select distinct on (a.year) a.*
                            from agreement_appraisal a
                           where a.agreement = :agreement
                        order by a.year desc, a.id desc
                        """)
                .param("agreement", agreement)
                .query((row, number) ->
                        new Appraisal(
                                row.getInt("year"),
                                Verdict.valueOf(row.getString("verdict")),
                                row.getString("body"),
                                lines(row.getLong("id")),
                                Said.in(row)))
                .list();
    }

    /// Of those same appraisals, for many agreements: the verdict of each year by agreement.
    Map<Long, Map<Integer, Verdict>> verdicts(List<Agreement> agreements) {
        var all = new HashMap<Long, Map<Integer, Verdict>>();
        database.sql(
                        """
                          select a.agreement, a.year, a.verdict
                            from agreement_appraisal a
                           where a.agreement = any(:agreements)
                        order by a.id
                        """)
                .param("agreements", agreements.stream().map(Agreement::id).toArray(Long[]::new))
                .query(row -> {
                    all.computeIfAbsent(row.getLong("agreement"), _ -> new HashMap<>())
                            .put(row.getInt("year"), Verdict.valueOf(row.getString("verdict")));
                });
        return all;
    }

    private List<Appraisal.Line> lines(long appraisal) {
        return database.sql(
                        """
                          select task, mark, remark
                            from agreement_appraisal_line
                           where appraisal = :appraisal
                        order by task
                        """)
                .param("appraisal", appraisal)
                .query((row, number) ->
                        new Appraisal.Line(
                                row.getInt("task"),
                                Mark.valueOf(row.getString("mark")),
                                row.getString("remark")))
                .list();
    }

    Optional<Closing> closing(long agreement) {
        return database.sql(
                        """
                        select kind, on_day, reason, at, person
                          from agreement_closing
                         where agreement = :agreement
                        """)
                .param("agreement", agreement)
                .query((row, number) ->
                        new Closing(
                                ClosingKind.valueOf(row.getString("kind")),
                                row.getObject("on_day", LocalDate.class),
                                row.getString("reason"),
                                Said.in(row)))
                .optional();
    }

    /// When the wording that holds was saved, and by whom.
    Said said(Agreement agreement) {
        return database.sql("select w.at, w.person from agreement_wording w where w.id = :wording")
                .param("wording", agreement.wording())
                .query((row, number) -> Said.in(row))
                .single();
    }
}
