package vn.chungtay.programme.outline;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
                               name
                          from programme_body
                         where programme = :programme
                         order by position
                        """)
                .param("programme", programme)
                .query(Body.class)
                .list();
    }

    @Override
    public void put(String programme, int position, Body element) {
        jdbc.sql(
                        """
                        insert into programme_body (programme, code, position, name)
                        values (:programme, :code, :position, :name)
                            on conflict (programme, code) do update
                           set position = excluded.position,
                               name = excluded.name
                        """)
                .param("programme", programme)
                .param("code", element.code())
                .param("position", position)
                .param("name", element.name())
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
