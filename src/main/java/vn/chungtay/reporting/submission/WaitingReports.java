package vn.chungtay.reporting.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.AreaId;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Plans;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.period.Round;

/// The reports that wait for somebody in particular: not all that lie in their sight, but those of
/// the very units a role was granted on, and of the units right below. Found over all rounds that
/// matter in one statement.
@Component
@Transactional(readOnly = true)
class WaitingReports {
    /// The units with which the search begins; there are few of them, whoever asks.
    private static final String WAITING =
            """
                 with held as materialized (
                          select s.unit, s.level, s.name, s.during
                            from unit_state s
                           where s.voided_at is null
                             and (%s)
                      )
               select due.round, held.level, count(*) as many, min(u.code) as code,
                      min(held.name) as name
                 from unnest(:rounds, :days, :organisations, :levels)
                      as due (round, day, organisation, level)
                 join held
                   on held.level = due.level
                  and held.during @> cast(due.day as date)
                 join unit u
                   on u.id = held.unit
                  and u.organisation = due.organisation
            left join report r
                   on r.round = due.round
                  and r.unit = u.id
            left join report_state st on st.report = r.id
                where %s
             group by due.round, held.level
             order by due.round, held.level
            """;

    private final JdbcClient database;

    WaitingReports(JdbcClient database) {
        this.database = database;
    }

    /// Whose reports are looked at, seen from a sight. Whoever holds everything holds no unit in
    /// particular, and stands above the province.
    enum Whose {
        /// The units themselves, and those that stand in the very area.
        OWN(Reach.UNITS, Reach.AREAS),
        /// The units right below; nobody stands above the province, so it is answered for there.
        BELOW(Reach.BELOW_UNITS, Reach.BELOW_AREAS, Reach.TOP, Reach.TOP_UNITS, Reach.TOP_AREAS),
        /// The same without those that nobody but the program's office stands above.
        STRICTLY_BELOW(Reach.BELOW_UNITS, Reach.BELOW_AREAS, Reach.TOP),
        /// Those that stand in the very area; in the province's for whoever holds everything.
        IN_AREA(Reach.AREAS, Reach.TOP);

        private final List<Reach> reaches;

        Whose(Reach... reaches) {
            this.reaches = List.of(reaches);
        }

        /// As a condition on a state of a unit; empty where the sight holds nothing of the kind.
        /// Only what it holds is asked for, so that an index finds it.
        private Optional<String> within(Sight sight) {
            return reaches.stream()
                    .filter(reach -> reach.isOf(sight))
                    .map(reach -> reach.sql)
                    .reduce((one, other) -> one + " or " + other);
        }
    }

    private enum Reach {
        UNITS("s.unit = any(:units)"),
        AREAS("s.area = any(:areas)"),
        BELOW_UNITS("s.parent = any(:units)"),
        BELOW_AREAS(
                """
                s.parent in (select p.unit
                               from unit_state p
                              where p.voided_at is null
                                and p.area = any(:areas))
                """),
        TOP("s.parent is null"),
        TOP_UNITS("s.parent is null and s.unit = any(:units)"),
        TOP_AREAS("s.parent is null and s.area = any(:areas)");

        private final String sql;

        Reach(String sql) {
            this.sql = sql;
        }

        private boolean isOf(Sight sight) {
            return switch (this) {
                case UNITS, BELOW_UNITS, TOP_UNITS -> !sight.units().isEmpty();
                case AREAS, BELOW_AREAS, TOP_AREAS -> !sight.areas().isEmpty();
                case TOP -> sight.everywhere();
            };
        }
    }

    /// What became of a report that waits, as a condition on its state.
    enum For {
        ENTRY("coalesce(st.status, 'DRAFT') = 'DRAFT'"),
        CORRECTION("st.status = 'RETURNED'"),
        SUBMISSION("coalesce(st.status, 'DRAFT') in ('DRAFT', 'RETURNED')"),
        APPROVAL("st.status = 'SUBMITTED'"),
        ACCEPTANCE("st.status in ('SUBMITTED', 'APPROVED') and not st.accepted");

        private final String sql;

        For(String sql) {
            this.sql = sql;
        }
    }

    /// By round and level.
    List<Waiting> of(List<Round> rounds, Whose whose, For what, Sight sight) {
        var within = whose.within(sight);
        if (rounds.isEmpty() || within.isEmpty()) {
            return List.of();
        }
        Plans.forThisQuestion(database);
        var byId = rounds.stream().collect(Collectors.toMap(r -> r.id().value(), r -> r));
        return database.sql(WAITING.formatted(within.get(), what.sql))
                .params(parameters(sight))
                .params(due(rounds))
                .query((row, _) ->
                        new Waiting(
                                Objects.requireNonNull(byId.get(row.getLong("round"))),
                                Level.valueOf(row.getString("level")),
                                row.getLong("many"),
                                row.getString("code"),
                                row.getString("name")))
                .list();
    }

    private static Map<String, Object> parameters(Sight sight) {
        return Map.of(
                "units", sight.units().stream().map(UnitId::value).toArray(Long[]::new),
                "areas", sight.areas().stream().map(AreaId::value).toArray(Long[]::new));
    }

    /// Who owes a report in which round.
    private static Map<String, Object> due(List<Round> rounds) {
        var all = new ArrayList<Due>();
        for (var round : rounds) {
            Debtors.of(round).pairs().forEach(pair -> all.add(new Due(round, pair)));
        }
        return Map.of(
                "rounds", each(all, d -> d.round().id().value()).toArray(Long[]::new),
                "days", each(all, d -> d.round().treeOn().toString()).toArray(String[]::new),
                "organisations",
                        each(all, d -> d.pair().organisation().name()).toArray(String[]::new),
                "levels", each(all, d -> d.pair().level().name()).toArray(String[]::new));
    }

    private static <T, R> List<R> each(Collection<T> things, Function<T, R> part) {
        return things.stream().map(part).toList();
    }

    private record Due(Round round, Debtors.Pair pair) {}
}
