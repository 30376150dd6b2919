package vn.chungtay.reporting.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.reporting.period.Round;

/// The narrative parts of reports as they are worded now: a unit writes them where it enters its
/// figures, that of an area are written beside those of its organisations.
@Component
@Transactional(readOnly = true)
class WrittenParts {
    private static final String WRITTEN =
            """
            select true as of_unit, r.unit as whose, x.element, x.id, x.body
              from report r
              join report_text x on x.report = r.id
             where r.round = :round
               and r.unit = any (:units)
               and x.replaced_at is null
             union all
            select false, x.area, x.element, x.id, x.body
              from summary_text x
             where x.round = :round
               and x.area = any (:areas)
               and x.replaced_at is null
            """;

    private final JdbcClient database;

    WrittenParts(JdbcClient database) {
        this.database = database;
    }

    /// @param seen marks this wording
    record Wording(String seen, String body) {
        static final Wording NOTHING = new Wording("", "");
    }

    /// Of one part of somebody's report.
    ///
    /// @param ofUnit whether `whose` is the id of a unit, otherwise of an area
    private record Key(boolean ofUnit, long whose, String element) {}

    /// What some have written.
    static final class Written {
        private final Map<Key, Wording> all = new HashMap<>();

        Wording of(Subject subject, String element) {
            var unit = subject.unitId();
            var whose = unit == null ? Objects.requireNonNull(subject.areaId()) : unit;
            return all.getOrDefault(new Key(unit != null, whose, element), Wording.NOTHING);
        }
    }

    /// @param subjects with a report in the round
    public Written in(Round round, List<Subject> subjects) {
        var written = new Written();
        database.sql(WRITTEN)
                .param("round", round.id().value())
                .param("units", ids(subjects, Subject::unitId))
                .param("areas", ids(subjects, Subject::areaId))
                .query(row -> {
                    written.all.put(
                            new Key(
                                    row.getBoolean("of_unit"),
                                    row.getLong("whose"),
                                    row.getString("element")),
                            new Wording(row.getString("id"), row.getString("body")));
                });
        return written;
    }

    private static Long[] ids(List<Subject> subjects, Function<Subject, @Nullable Long> id) {
        return subjects.stream().map(id).filter(Objects::nonNull).toArray(Long[]::new);
    }
}
