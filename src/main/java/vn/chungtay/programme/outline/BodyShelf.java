package vn.chungtay.programme.outline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.programme.loading.Shelf;

/// Keeps the bodies.
@Component
class BodyShelf implements Shelf<Body> {
    private final JdbcClient jdbc;

    BodyShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String thing() {
        return "programme.thing.body";
    }

    @Override
    public List<Body> all(String programme) {
        return jdbc.sql(
                        """
                        select code,
                               name,
                               organisations,
                               levels
                          from programme_body
                         where programme = :programme
                         order by position
                        """)
                .param("programme", programme)
                .query(BodyShelf::body)
                .list();
    }

    private static Body body(ResultSet row, int number) throws SQLException {
        return new Body(
                Objects.requireNonNull(row.getString("code")),
                Objects.requireNonNull(row.getString("name")),
                words(row, "organisations").map(Organisation::valueOf).toList(),
                words(row, "levels").map(Level::valueOf).toList());
    }

    private static Stream<String> words(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    private static String[] names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toArray(String[]::new);
    }

    @Override
    public void put(String programme, int position, Body element) {
        jdbc.sql(
                        """
                        insert into programme_body (programme, code, position, name,
                               organisations, levels)
                        values (:programme, :code, :position, :name, :organisations, :levels)
                            on conflict (programme, code) do update
                           set position = excluded.position,
                               name = excluded.name,
                               organisations = excluded.organisations,
                               levels = excluded.levels
                        """)
                .param("programme", programme)
                .param("code", element.code())
                .param("position", position)
                .param("name", element.name())
                .param("organisations", names(element.organisations()))
                .param("levels", names(element.levels()))
                .update();
    }

    @Override
    public void remove(String programme, String code) {
        jdbc.sql(
                        """
                        delete from programme_body
                         where programme = :programme and code = :code
                        """)
                .param("programme", programme)
                .param("code", code)
                .update();
    }
}
