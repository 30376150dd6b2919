package vn.chungtay.programme.outline;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.loading.Shelf;

/// Keeps which body has duties.
@Component
class DutyShelf implements Shelf<Duty> {
    private final JdbcClient jdbc;

    DutyShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String thing() {
        return "programme.thing.duty";
    }

    @Override
    public List<Duty> all(String programme) {
        return jdbc.sql(
                        """
                        select code,
                               place,
                               body
                          from duty
                         where programme = :programme
                         order by position
                        """)
                .param("programme", programme)
                .query(Duty.class)
                .list();
    }

    @Override
    public void put(String programme, int position, Duty element) {
        jdbc.sql(
                        """
                        insert into duty (programme, code, position, place, body)
                        values (:programme, :code, :position, :place, :body)
                            on conflict (programme, code) do update
                           set position = excluded.position,
                               place = excluded.place,
                               body = excluded.body
                        """)
                .param("programme", programme)
                .param("code", element.code())
                .param("position", position)
                .param("place", element.place())
                .param("body", element.body())
                .update();
    }

    @Override
    public void remove(String programme, String code) {
        jdbc.sql(
                        """
                        delete from duty
                         where programme = :programme and code = :code
                        """)
                .param("programme", programme)
                .param("code", code)
                .update();
    }
}
