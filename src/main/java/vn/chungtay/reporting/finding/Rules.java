package vn.chungtay.reporting.finding;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.reporting.form.Definitions;

/// The rules of each programme, kept as they were defined.
@Repository
class Rules {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Definitions<Rule> definitions;
    private final JdbcClient jdbc;

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.definitions = new Definitions<>(jdbc, Rule.class);
    }

    /// In the order of the file.
    List<Rule> of(String programme) {
        return definitions.list(
                """
                from rule
                where programme = :programme
                order by position
                """,
                Map.of("programme", programme));
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
