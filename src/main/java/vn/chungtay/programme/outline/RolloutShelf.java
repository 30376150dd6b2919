package vn.chungtay.programme.outline;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.loading.Shelf;
import vn.chungtay.shared.Period;

/// Keeps the steps of the roll-out with their bodies and frequencies.
@Component
class RolloutShelf implements Shelf<RolloutStep> {
    private final JdbcClient jdbc;

    RolloutShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record StepRow(String code, String place, String title, @Nullable String due) {}

    private record Part(String step, String value) {}

    @Override
    public String thing() {
        return "programme.thing.rollout-step";
    }

    @Override
    public List<RolloutStep> all(String programme) {
        var bodies = bodies(programme);
        var frequencies = frequencies(programme);
        return jdbc
                .sql(
                        """
                        select code,
                               place,
                               title,
                               due
                          from rollout_step
                         where programme = :programme
                         order by position
                        """)
                .param("programme", programme)
                .query(StepRow.class)
                .list()
                .stream()
                .map(row -> step(row, bodies, frequencies))
                .toList();
    }

    @Override
    public void put(String programme, int position, RolloutStep step) {
        jdbc.sql(
                        """
                        insert into rollout_step (programme, code, position, place, title, due)
                        values (:programme, :code, :position, :place, :title, :due)
                            on conflict (programme, code) do update
                           set position = excluded.position,
                               place = excluded.place,
                               title = excluded.title,
                               due = excluded.due
                        """)
                .param("programme", programme)
                .param("code", step.code())
                .param("position", position)
                .param("place", step.place())
                .param("title", step.title())
                .param("due", step.when() == null ? null : step.when().code())
                .update();
        putBodies(programme, step);
        putFrequencies(programme, step);
    }

    @Override
    public void remove(String programme, String code) {
        jdbc.sql(
                        """
                        delete from rollout_step
                         where programme = :programme and code = :code
                        """)
                .param("programme", programme)
                .param("code", code)
                .update();
    }

    private static RolloutStep step(StepRow row, List<Part> bodies, List<Part> frequencies) {
        return new RolloutStep(
                row.code(),
                row.place(),
                row.title(),
                of(row.code(), bodies),
                row.due() == null ? null : Period.fromCode(row.due()).orElseThrow(),
                of(row.code(), frequencies).stream().map(Period.Kind::valueOf).toList());
    }

    private static List<String> of(String step, List<Part> parts) {
        return parts.stream()
                .filter(part -> Objects.equals(part.step(), step))
                .map(Part::value)
                .toList();
    }

    private List<Part> bodies(String programme) {
        return jdbc.sql(
                        """
                        select step,
                               body as value
                          from rollout_step_body
                         where programme = :programme
                         order by step, position
                        """)
                .param("programme", programme)
                .query(Part.class)
                .list();
    }

    private List<Part> frequencies(String programme) {
        return jdbc.sql(
                        """
                        select step,
                               frequency as value
                          from rollout_step_frequency
                         where programme = :programme
                         order by step, position
                        """)
                .param("programme", programme)
                .query(Part.class)
                .list();
    }

    private void putBodies(String programme, RolloutStep step) {
        jdbc.sql(
                        """
                        delete from rollout_step_body
                         where programme = :programme and step = :step
                        """)
                .param("programme", programme)
                .param("step", step.code())
                .update();
        for (int i = 0; i < step.bodies().size(); i++) {
            jdbc.sql(
                            """
                            insert into rollout_step_body (programme, step, position, body)
                            values (:programme, :step, :position, :body)
                            """)
                    .param("programme", programme)
                    .param("step", step.code())
                    .param("position", i)
                    .param("body", step.bodies().get(i))
                    .update();
        }
    }

    private void putFrequencies(String programme, RolloutStep step) {
        jdbc.sql(
                        """
                        delete from rollout_step_frequency
                         where programme = :programme and step = :step
                        """)
                .param("programme", programme)
                .param("step", step.code())
                .update();
        for (int i = 0; i < step.every().size(); i++) {
            jdbc.sql(
                            """
                            insert into rollout_step_frequency
                                        (programme, step, position, frequency)
                            values (:programme, :step, :position, :frequency)
                            """)
                    .param("programme", programme)
                    .param("step", step.code())
                    .param("position", i)
                    .param("frequency", step.every().get(i).name())
                    .update();
        }
    }
}
