package vn.chungtay.programme.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.programme.Measure;
import vn.chungtay.programme.Target;
import vn.chungtay.programme.Threshold;

/// Keeps what targets list: levels, elements, thresholds, exceptions, what is not computable.
@Component
class TargetLists {
    private final JdbcClient jdbc;
    private final TargetListWriter writer;

    TargetLists(JdbcClient jdbc, TargetListWriter writer) {
        this.jdbc = jdbc;
        this.writer = writer;
    }

    /// What an element is summed for.
    enum Role {
        NUMERATOR,
        DENOMINATOR,
        BASELINE_NUMERATOR,
        BASELINE_DENOMINATOR
    }

    record LevelRow(String target, Measure.Level level) {}

    record ElementRow(String target, Role role, String element) {}

    record ThresholdRow(
            String target,
            int position,
            BigDecimal percent,
            boolean strict,
            @Nullable String sector) {}

    record ThresholdElementRow(String target, int threshold, Role role, String element) {}

    record ThresholdOrganisationRow(String target, int threshold, Organisation organisation) {}

    record ExceptionRow(String target, String sentence) {}

    record NotComputableRow(String target, Organisation organisation, String reason) {}

    /// The lists of all targets of a programme.
    record Listed(
            List<LevelRow> levelRows,
            List<ElementRow> elementRows,
            List<ThresholdRow> thresholdRows,
            List<ThresholdOrganisationRow> organisationRows,
            List<ThresholdElementRow> sideRows,
            List<ExceptionRow> exceptionRows,
            List<NotComputableRow> notComputableRows) {

        List<Measure.Level> levels(String target) {
            return levelRows.stream()
                    .filter(row -> row.target().equals(target))
                    .map(LevelRow::level)
                    .toList();
        }

        List<String> elements(String target, Role role) {
            return elementRows.stream()
                    .filter(row -> row.target().equals(target) && row.role() == role)
                    .map(ElementRow::element)
                    .toList();
        }

        List<Threshold> thresholds(String target) {
            return thresholdRows.stream()
                    .filter(row -> row.target().equals(target))
                    .map(this::threshold)
                    .toList();
        }

        private Threshold threshold(ThresholdRow row) {
            var organisations =
                    organisationRows.stream()
                            .filter(o -> o.target().equals(row.target()))
                            .filter(o -> o.threshold() == row.position())
                            .map(ThresholdOrganisationRow::organisation)
                            .toList();
            var numerator = side(row, Role.NUMERATOR);
            return new Threshold(
                    organisations,
                    row.sector(),
                    row.percent(),
                    row.strict(),
                    numerator.isEmpty()
                            ? null
                            : new Threshold.Sides(numerator, side(row, Role.DENOMINATOR)));
        }

        private List<String> side(ThresholdRow row, Role role) {
            return sideRows.stream()
                    .filter(one -> one.target().equals(row.target()))
                    .filter(one -> one.threshold() == row.position() && one.role() == role)
                    .map(ThresholdElementRow::element)
                    .toList();
        }

        List<String> exceptions(String target) {
            return exceptionRows.stream()
                    .filter(row -> row.target().equals(target))
                    .map(ExceptionRow::sentence)
                    .toList();
        }

        Map<Organisation, String> notComputable(String target) {
            return notComputableRows.stream()
                    .filter(row -> row.target().equals(target))
                    .collect(
                            Collectors.toMap(
                                    NotComputableRow::organisation, NotComputableRow::reason));
        }
    }

    Listed all(String programme) {
        return new Listed(
                levels(programme),
                elements(programme),
                thresholds(programme),
                organisations(programme),
                sides(programme),
                exceptions(programme),
                notComputable(programme));
    }

    /// Replaces the lists of one target.
    void put(String programme, Target target) {
        writer.clear(programme, target.code());
        writer.put(programme, target);
    }

    private List<LevelRow> levels(String programme) {
        return rows(
                """
                select target,
                       level
                  from target_level
                 where programme = :programme
                 order by target, position
                """,
                programme,
                LevelRow.class);
    }

    private List<ElementRow> elements(String programme) {
        return rows(
                """
                select target,
                       role,
                       element
                  from target_element
                 where programme = :programme
                 order by target, role, position
                """,
                programme,
                ElementRow.class);
    }

    private List<ThresholdRow> thresholds(String programme) {
        return rows(
                """
                select target,
                       position,
                       percent,
                       strict,
                       sector
                  from target_threshold
                 where programme = :programme
                 order by target, position
                """,
                programme,
                ThresholdRow.class);
    }

    private List<ThresholdOrganisationRow> organisations(String programme) {
        return rows(
                """
                select target,
                       threshold,
                       organisation
                  from target_threshold_organisation
                 where programme = :programme
                 order by target, threshold, position
                """,
                programme,
                ThresholdOrganisationRow.class);
    }

    private List<ThresholdElementRow> sides(String programme) {
        return rows(
                """
                select target,
                       threshold,
                       role,
                       element
                  from target_threshold_element
                 where programme = :programme
                 order by target, threshold, role, position
                """,
                programme,
                ThresholdElementRow.class);
    }

    private List<ExceptionRow> exceptions(String programme) {
        return rows(
                """
                select target,
                       sentence
                  from target_exception
                 where programme = :programme
                 order by target, position
                """,
                programme,
                ExceptionRow.class);
    }

    private List<NotComputableRow> notComputable(String programme) {
        return rows(
                """
                select target,
                       organisation,
                       reason
                  from target_not_computable
                 where programme = :programme
                """,
                programme,
                NotComputableRow.class);
    }

    private <T> List<T> rows(String sql, String programme, Class<T> type) {
        return jdbc.sql(sql).param("programme", programme).query(type).list();
    }
}
