package vn.chungtay.programme.target;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.Due;
import vn.chungtay.programme.Target;
import vn.chungtay.programme.loading.Shelf;

/// Keeps the targets: the target's own row here, what it lists in [TargetLists].
@Component
class TargetShelf implements Shelf<Target> {
    private static final String ALL =
            """
            select code,
                   place,
                   title,
                   measure_kind,
                   counts,
                   condition_element,
                   condition_at_least,
                   due_kind,
                   due_by,
                   due_every,
                   baseline_form,
                   baseline_rate
              from target
             where programme = :programme
             order by position
            """;

    private static final String PUT =
            """
            insert into target
                   (programme, code, position, place, title, measure_kind, counts,
                    condition_element, condition_at_least, due_kind, due_by, due_every,
                    baseline_form, baseline_rate)
            values (:programme, :code, :position, :place, :title, :kind, :counts,
                    :element, :atLeast, :dueKind, :dueBy, :dueEvery,
                    :form, :rate)
                on conflict (programme, code) do update
               set position = excluded.position,
                   place = excluded.place,
                   title = excluded.title,
                   measure_kind = excluded.measure_kind,
                   counts = excluded.counts,
                   condition_element = excluded.condition_element,
                   condition_at_least = excluded.condition_at_least,
                   due_kind = excluded.due_kind,
                   due_by = excluded.due_by,
                   due_every = excluded.due_every,
                   baseline_form = excluded.baseline_form,
                   baseline_rate = excluded.baseline_rate
            """;

    private final JdbcClient jdbc;
    private final TargetLists lists;

    TargetShelf(JdbcClient jdbc, TargetLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    @Override
    public String thing() {
        return "programme.thing.target";
    }

    @Override
    public List<Target> all(String programme) {
        var listed = lists.all(programme);
        return jdbc.sql(ALL).param("programme", programme).query(TargetRow.class).list().stream()
                .map(row -> row.target(listed))
                .toList();
    }

    @Override
    public void put(String programme, int position, Target target) {
        var condition = target.measure().condition();
        var baseline = target.baseline();
        jdbc.sql(PUT)
                .param("programme", programme)
                .param("code", target.code())
                .param("position", position)
                .param("place", target.place())
                .param("title", target.title())
                .param("kind", target.measure().kind().name())
                .param("counts", target.measure().counts())
                .param("element", condition == null ? null : condition.element())
                .param("atLeast", condition == null ? null : condition.atLeast())
                .param("dueKind", TargetRow.kindOf(target.due()))
                .param("dueBy", target.due() instanceof Due.By(var by) ? by.code() : null)
                .param(
                        "dueEvery",
                        target.due() instanceof Due.Every(var every) ? every.name() : null)
                .param("form", baseline == null ? null : baseline.form())
                .param("rate", baseline == null ? null : baseline.rate())
                .update();
        lists.put(programme, target);
    }

    @Override
    public void remove(String programme, String code) {
        jdbc.sql("delete from target where programme = :programme and code = :code")
                .param("programme", programme)
                .param("code", code)
                .update();
    }
}
