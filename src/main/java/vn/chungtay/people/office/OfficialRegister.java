package vn.chungtay.people.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Plans;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.people.UnitsThen;
import vn.chungtay.reporting.figures.RegisterFigures;

/// What the register of officials knows of a unit's report: its own people, never those of units
/// below, and no figure where nobody has told the register anything. Biểu 4 is of a term: whoever
/// sat on a party committee or an elected body on its last day counts.
@Component
class OfficialRegister implements RegisterFigures {
    private static final String OWN = "s.unit = any (:units)";

    /// By the exception of target 9 the chair of the Veterans' Association needs no degree.
    private static final String OF_POSTS =
            """
            ,
                 judged as (
                 select g.*, s.level, u.organisation, %s as meets
                   from held g
                   join unit u on u.id = g.now
                   join unit_state s
                     on s.unit = g.now
                    and s.voided_at is null
                    and s.during @> cast(:day as date)
                  where s.level <> 'BRANCH'
                 )
              select now as unit, level, organisation,
            """
                            .formatted(Standards.on("g.person"))
                    + HeldPosts.COUNTED
                    + """
                      ,
                             count(*) filter (where full_time and on_committee) as on_committee,
                             count(*) filter (where full_time and on_council) as on_council,
                             count(*) filter (where full_time and in_assembly) as in_assembly,
                             count(*) filter (where standing) as standing,
                             count(*) filter (where standing or executive) as executive,
                             count(*) filter (where degree_due) as degree_due,
                             count(*) filter (where degree_due and degree <= 2) as degree_held,
                             count(*) filter (where full_time and meets) as meeting,
                             count(*) filter (where full_time and meets is not null) as judged
                        from (select *,
                                     full_time and not (organisation = 'VA' and head) as degree_due
                                from judged) as j
                    group by now, level, organisation
                    """;

    private static final String OF_HEADS =
            """
              select h.now as unit, bool_or(o.party_member) as party_member,
                     bool_or(exists (select
                                       from training t
                                      where t.person = o.person
                                        and t.on_day between :since and :day)) as trained,
                     bool_or(exists (select
                                       from training t
                                      where t.person = o.person)) as ever_trained
                from here h
                join office o
                  on o.unit = h.then
                 and o.post = 'HEAD'
                 and o.voided_at is null
                 and o.during @> cast(:day as date)
            group by h.now
            """;

    private static final String OF_REFERRALS =
            """
              select h.now as unit
                from here h
                join unit u on u.id = h.now and u.organisation <> 'FF'
                join referral r on r.unit = h.then
               where r.admitted_on between :first and :day
            group by h.now
            """;

    private static final String OF_BRANCHES =
            """
               select b.ancestor as unit, count(distinct h.now) as branches,
                      count(distinct h.now) filter (where o.id is not null) as heads
                 from here h
                 join unit_below b
                   on b.unit = h.now
                  and b.ancestor = any (:units)
                  and :day between b.valid_from and b.valid_to
                 join unit_state s
                   on s.unit = b.ancestor
                  and s.level = 'GRASSROOTS'
                  and s.voided_at is null
                  and s.during @> cast(:day as date)
            left join office o
                   on o.unit = h.then
                  and o.post = 'HEAD'
                  and o.voided_at is null
                  and o.during @> cast(:day as date)
             group by b.ancestor
            """;

    private static final String BRANCHES_BELOW =
            """
            s.unit in (select b.unit
                         from unit_below b
                        where b.ancestor = any (:units)
                          and :day between b.valid_from and b.valid_to)
            """;

    private static final String COMMITTEE = "b1.executive_committee";
    private static final String STANDING = "b1.standing_committee";
    private static final Set<String> OF_A_TERM =
            Set.of(
                    "b4.party_committee.province",
                    "b4.party_committee.district",
                    "b4.party_committee.grassroots",
                    "b4.council.province",
                    "b4.council.district",
                    "b4.council.grassroots",
                    "b4.national_assembly");
    private static final Set<String> OF_THE_POSTS =
            Stream.concat(
                            Stream.of(
                                    COMMITTEE,
                                    STANDING,
                                    "t9a.base",
                                    "t9a.with_degree",
                                    "t9b.base",
                                    "t9b.meeting_standards"),
                            Stream.of("province", "district", "grassroots")
                                    .flatMap(level ->
                                            HeldPosts.COLUMNS.stream()
                                                    .map(one -> "b3." + level + "." + one)))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> OF_A_HEAD =
            Set.of("b5.heads_party_members", "t6d.heads_party_members", "t9c.heads_trained");
    private static final Set<String> OF_A_REFERRAL = Set.of("b5.branches_with_referral");
    private static final Set<String> OF_THE_BRANCHES =
            Set.of("b5.branches", "t6d.heads", "t9c.heads");

    private final JdbcClient database;

    OfficialRegister(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "official.register";
    }

    @Override
    public Set<String> elements() {
        return Stream.of(OF_A_TERM, OF_THE_POSTS, OF_A_HEAD, OF_A_REFERRAL, OF_THE_BRANCHES)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UnitId, Map<String, Long>> of(Asked asked) {
        var figures = new Figures(asked.elements(), new HashMap<>());
        if (asked.units().isEmpty() || asked.period().firstDay().isAfter(asked.day())) {
            return figures.byUnit();
        }
        Plans.forThisQuestion(database);
        var own = UnitsThen.where(OWN);
        var branches = UnitsThen.where(OWN, "s.level = 'BRANCH'");
        var below = UnitsThen.where(BRANCHES_BELOW, "s.level = 'BRANCH'");
        if (figures.want(OF_A_TERM)) {
            rows(own + HeldPosts.HELD + OF_POSTS, asked, figures::term);
        }
        if (figures.want(OF_THE_POSTS)) {
            rows(own + HeldPosts.HELD + OF_POSTS, asked, figures::posts);
        }
        if (figures.want(OF_A_HEAD)) {
            rows(branches + OF_HEADS, asked, figures::head);
        }
        if (figures.want(OF_A_REFERRAL)) {
            rows(branches + OF_REFERRALS, asked, figures::referral);
        }
        if (figures.want(OF_THE_BRANCHES)) {
            rows(below + OF_BRANCHES, asked, figures::branches);
        }
        return figures.byUnit();
    }

    private void rows(String sql, Asked asked, RowCallbackHandler reader) {
        database.sql(sql)
                .param("units", asked.units().stream().map(UnitId::value).toArray(Long[]::new))
                .param("day", asked.day())
                .param("since", asked.day().withDayOfYear(1))
                .param("first", asked.period().firstDay())
                .query(reader);
    }

    /// The answers under the codes of the forms.
    private record Figures(Set<String> wanted, Map<UnitId, Map<String, Long>> byUnit) {
        boolean want(Set<String> elements) {
            return !Collections.disjoint(wanted, elements);
        }

        void posts(ResultSet row) throws SQLException {
            var at = "b3." + level(row) + ".";
            for (var column : HeldPosts.COLUMNS) {
                put(row, at + column, row.getLong(column));
            }
            if (row.getLong("executive") > 0 && !"FF".equals(row.getString("organisation"))) {
                put(row, STANDING, row.getLong("standing"));
                put(row, COMMITTEE, row.getLong("executive"));
            }
            if (Level.GRASSROOTS.name().equals(row.getString("level"))) {
                put(row, "t9a.base", row.getLong("degree_due"));
                put(row, "t9a.with_degree", row.getLong("degree_held"));
                put(row, "t9b.base", row.getLong("total"));
                if (row.getLong("judged") > 0) {
                    put(row, "t9b.meeting_standards", row.getLong("meeting"));
                }
            }
        }

        void term(ResultSet row) throws SQLException {
            put(row, "b4.party_committee." + level(row), row.getLong("on_committee"));
            put(row, "b4.council." + level(row), row.getLong("on_council"));
            if (Level.PROVINCE.name().equals(row.getString("level"))) {
                put(row, "b4.national_assembly", row.getLong("in_assembly"));
            }
        }

        /// A branch answers yes or no; one without a head answers nothing.
        void head(ResultSet row) throws SQLException {
            var inParty = row.getBoolean("party_member") ? 1L : 0L;
            put(row, "b5.heads_party_members", inParty);
            put(row, "t6d.heads_party_members", inParty);
            if (row.getBoolean("ever_trained")) {
                put(row, "t9c.heads_trained", row.getBoolean("trained") ? 1L : 0L);
            }
        }

        void referral(ResultSet row) throws SQLException {
            put(row, "b5.branches_with_referral", 1);
        }

        void branches(ResultSet row) throws SQLException {
            put(row, "b5.branches", row.getLong("branches"));
            if (row.getLong("heads") > 0) {
                put(row, "t6d.heads", row.getLong("heads"));
                put(row, "t9c.heads", row.getLong("heads"));
            }
        }

        private void put(ResultSet row, String element, long value) throws SQLException {
            if (wanted.contains(element)) {
                byUnit.computeIfAbsent(new UnitId(row.getLong("unit")), _ -> new HashMap<>())
                        .put(element, value);
            }
        }

        private static String level(ResultSet row) throws SQLException {
            return row.getString("level").toLowerCase(Locale.ROOT);
        }
    }
}
