package vn.chungtay.reporting.period;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.reporting.form.Form;

/// Every definition a form ever had while units reported in it. A version never changes, so each is
/// read once.
@Component
class Versions {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final Map<Long, Form> known = new ConcurrentHashMap<>();

    Versions(JdbcClient database) {
        this.database = database;
    }

    Form get(long version) {
        return known.computeIfAbsent(version, this::read);
    }

    /// The version that is defined like this: the last one, or a new one.
    long of(String programme, Form form) {
        var definition = JSON.writeValueAsString(form);
        return database.sql(
                        """
                        with last as (
                              select id, number, definition
                                from form_version
                               where programme = :programme
                                 and form = :form
                            order by number desc
                               limit 1
                        ),
                        made as (
                            insert into form_version (programme, form, number, definition)
                            select :programme, :form,
                                   coalesce((select number from last), 0) + 1,
                                   cast(:definition as jsonb)
                             where not exists (select
                                                 from last
                                                where definition = cast(:definition as jsonb))
                            returning id
                        )
                        select coalesce((select id from made), (select id from last))
                        """)
                .param("programme", programme)
                .param("form", form.code())
                .param("definition", definition)
                .query(Long.class)
                .single();
    }

    private Form read(long version) {
        return database.sql("select definition from form_version where id = :id")
                .param("id", version)
                .query((row, _) -> JSON.readValue(row.getString(1), Form.class))
                .single();
    }
}
