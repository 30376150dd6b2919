package vn.chungtay.reporting.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The forms of each programme, kept as they were defined.
@Component
public class Forms {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Definitions<Form> definitions;
    private final JdbcClient jdbc;

    Forms(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.definitions = new Definitions<>(jdbc, Form.class);
    }

    /// In printed order.
    public List<Form> of(String programme) {
        return definitions.list(
                """
                from form
                where programme = :programme
                order by position
                """,
                Map.of("programme", programme));
    }

    public Optional<Form> find(String programme, String code) {
        return of(programme).stream().filter(f -> f.code().equals(code)).findFirst();
    }

    /// Keeps a form as it is defined now.
    public void put(String programme, Form form, int position) {
        jdbc.sql(
                        """
                        insert into form (programme, code, position, definition)
                        values (:programme, :code, :position, cast(:definition as jsonb))
                            on conflict (programme, code) do
                        update set position = excluded.position,
                                   definition = excluded.definition
                        """)
                .param("programme", programme)
                .param("code", form.code())
                .param("position", position)
                .param("definition", JSON.writeValueAsString(form))
                .update();
    }

    /// Forgets a form that nothing is filed under.
    public void remove(String programme, String code) {
        jdbc.sql("delete from form where programme = :programme and code = :code")
                .param("programme", programme)
                .param("code", code)
                .update();
    }
}
