package vn.chungtay.programme.target;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.Baseline;
import vn.chungtay.programme.Target;
import vn.chungtay.programme.Threshold;

/// Writes what one target lists.
@Component
class TargetListWriter {
    private static final List<String> TABLES =
            List.of(
                    "target_level",
                    "target_element",
                    "target_threshold",
                    "target_exception",
                    "target_not_computable");

    private final JdbcClient jdbc;

    TargetListWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void clear(String programme, String target) {
        for (var table : TABLES) {
            jdbc.sql("delete from " + table + " where programme = :programme and target = :target")
                    .param("programme", programme)
                    .param("target", target)
                    .update();
        }
    }

    void put(String programme, Target target) {
        var key = Map.of("programme", programme, "target", target.code());
        putLevels(key, target);
        putElements(key, TargetLists.Role.NUMERATOR, target.measure().numerator());
        putElements(key, TargetLists.Role.DENOMINATOR, target.measure().denominator());
        putExceptions(key, target.exceptions());
        for (int i = 0; i < target.thresholds().size(); i++) {
            var threshold = target.thresholds().get(i);
            putThreshold(key, i, threshold);
            if (threshold.of() != null) {
                putSides(key, i, threshold.of());
            }
        }
        var baseline = target.baseline();
        if (baseline != null) {
            putElements(key, TargetLists.Role.BASELINE_NUMERATOR, baseline.numerator());
            putElements(key, TargetLists.Role.BASELINE_DENOMINATOR, baseline.denominator());
            putNotComputable(key, baseline);
        }
    }

    private void putLevels(Map<String, String> key, Target target) {
        var levels = target.measure().levels();
        for (int i = 0; i < levels.size(); i++) {
            jdbc.sql(
                            """
                            insert into target_level (programme, target, position, level)
                            values (:programme, :target, :position, :level)
                            """)
                    .params(key)
                    .param("position", i)
                    .param("level", levels.get(i).name())
                    .update();
        }
    }

    private void putElements(
            Map<String, String> key, TargetLists.Role role, List<String> elements) {
        for (int i = 0; i < elements.size(); i++) {
            jdbc.sql(
                            """
                            insert into target_element
                                        (programme, target, role, position, element)
                            values (:programme, :target, :role, :position, :element)
                            """)
                    .params(key)
                    .param("role", role.name())
                    .param("position", i)
                    .param("element", elements.get(i))
                    .update();
        }
    }

    private void putThreshold(Map<String, String> key, int position, Threshold threshold) {
        jdbc.sql(
                        """
                        insert into target_threshold
                                    (programme, target, position, percent, strict, sector)
                        values (:programme, :target, :position, :percent, :strict, :sector)
                        """)
                .params(key)
                .param("position", position)
                .param("percent", threshold.percent())
                .param("strict", threshold.strict())
                .param("sector", threshold.sector())
                .update();
        for (int i = 0; i < threshold.organisations().size(); i++) {
            jdbc.sql(
                            """
                            insert into target_threshold_organisation
                                        (programme, target, threshold, position, organisation)
                            values (:programme, :target, :threshold, :position, :organisation)
                            """)
                    .params(key)
                    .param("threshold", position)
                    .param("position", i)
                    .param("organisation", threshold.organisations().get(i).name())
                    .update();
        }
    }

    private void putSides(Map<String, String> key, int position, Threshold.Sides sides) {
        putSide(key, position, TargetLists.Role.NUMERATOR, sides.numerator());
        putSide(key, position, TargetLists.Role.DENOMINATOR, sides.denominator());
    }

    private void putSide(
            Map<String, String> key, int position, TargetLists.Role role, List<String> elements) {
        for (int i = 0; i < elements.size(); i++) {
            jdbc.sql(
                            """
                            insert into target_threshold_element
                                   (programme, target, threshold, role, position, element)
                            values (:programme, :target, :threshold, :role, :position, :element)
                            """)
                    .params(key)
                    .param("threshold", position)
                    .param("role", role.name())
                    .param("position", i)
                    .param("element", elements.get(i))
                    .update();
        }
    }

    private void putExceptions(Map<String, String> key, List<String> sentences) {
        for (int i = 0; i < sentences.size(); i++) {
            jdbc.sql(
                            """
                            insert into target_exception (programme, target, position, sentence)
                            values (:programme, :target, :position, :sentence)
                            """)
                    .params(key)
                    .param("position", i)
                    .param("sentence", sentences.get(i))
                    .update();
        }
    }

    private void putNotComputable(Map<String, String> key, Baseline baseline) {
        baseline.notComputable()
                .forEach((organisation, reason) ->
                        jdbc.sql(
                                        """
                                        insert into target_not_computable
                                               (programme, target, organisation, reason)
                                        values (:programme, :target, :organisation,
                                                :reason)
                                        """)
                                .params(key)
                                .param("organisation", organisation.name())
                                .param("reason", reason)
                                .update());
    }
}
