package vn.chungtay.reporting.finding;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.reporting.form.Definitions;

/// The rules of each programme, kept as they were defined.
@Repository
class Rules {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Definitions<Rule> known = new Definitions<>(Rule.class);
    private final JdbcClient jdbc;

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// In the order of the file.
    List<Rule> of(String programme) {
        return jdbc.sql(
                        """
                        select definition
                          from rule
                         where programme = :programme
                         order by position
                        """)
                .param("programme", programme)
                .query((row, _) -> known.read(row.getString(1)))
                .list();
    }

    void put(String programme, Rule rule, int position) {
        jdbc.sql(
                        """
                        insert into rule (programme, code, position, definition)
                        values (:programme, :code, :position, cast(:definition as jsonb))
                            on conflict (programme, code) do
                        update set position = excluded.position,
                                   definition = excluded.definition
                        """)
                .param("programme", programme)
                .param("code", rule.code())
                .param("position", position)
                .param("definition", JSON.writeValueAsString(rule))
                .update();
    }

    void remove(String programme, String code) {
        jdbc.sql("delete from rule where programme = :programme and code = :code")
                .param("programme", programme)
                .param("code", code)
                .update();
    }
}
