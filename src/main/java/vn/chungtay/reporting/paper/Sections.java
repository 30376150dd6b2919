package vn.chungtay.reporting.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The narrative parts of a report as they are worded now: a unit writes them where it enters its
/// figures, that of an area are written beside those of its organisations.
@Component
@Transactional(readOnly = true)
class Sections {
    private final JdbcClient database;

    Sections(JdbcClient database) {
        this.database = database;
    }

    /// All that are asked for, in the order of the form.
    public List<Section> of(Subject subject) {
        var written = subject.unit() == null ? ofArea(subject) : ofUnit(subject);
        return subject.texts().stream()
                .map(text -> {
                    var now = written.getOrDefault(text.element(), Worded.NOTHING);
                    return new Section(text.element(), text.name(), now.body(), now.seen());
                })
                .toList();
    }

    private Map<String, Worded> ofUnit(Subject subject) {
        return worded(
                """
                select x.id, x.element, x.body
                  from report r
                  join report_text x on x.report = r.id and x.replaced_at is null
                 where r.round = :round
                   and r.unit = :whose
                """,
                subject,
                subject.unitId());
    }

    private Map<String, Worded> ofArea(Subject subject) {
        return worded(
                """
                select x.id, x.element, x.body
                  from summary_text x
                 where x.round = :round
                   and x.area = :whose
                   and x.replaced_at is null
                """,
                subject,
                subject.areaId());
    }

    private Map<String, Worded> worded(String sql, Subject subject, @Nullable Long whose) {
        var bodies = new HashMap<String, Worded>();
        database.sql(sql)
                .param("round", subject.round().id().value())
                .param("whose", whose)
                .query(row -> {
                    var worded = new Worded(row.getString("id"), row.getString("body"));
                    bodies.put(row.getString("element"), worded);
                });
        return bodies;
    }

    private record Worded(String seen, String body) {
        static final Worded NOTHING = new Worded("", "");
    }
}
