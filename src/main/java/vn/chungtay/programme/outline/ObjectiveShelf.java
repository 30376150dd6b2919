package vn.chungtay.programme.outline;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.loading.Shelf;

/// Keeps the aims.
@Component
class ObjectiveShelf implements Shelf<Objective> {
    private final JdbcClient jdbc;

    ObjectiveShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String thing() {
        return "programme.thing.objective";
    }

    @Override
    public List<Objective> all(String programme) {
        return jdbc.sql(
                        """
                        select code,
                               place,
                               title
                          from programme_objective
                         where programme = :programme
                         order by position
                        """)
                .param("programme", programme)
                .query(Objective.class)
                .list();
    }

    @Override
    public void put(String programme, int position, Objective element) {
        jdbc.sql(
                        """
                        insert into programme_objective (programme, code, position, place, title)
                        values (:programme, :code, :position, :place, :title)
                            on conflict (programme, code) do update
                           set position = excluded.position,
                               place = excluded.place,
                               title = excluded.title
                        """)
                .param("programme", programme)
                .param("code", element.code())
                .param("position", position)
                .param("place", element.place())
                .param("title", element.title())
                .update();
    }

    @Override
    public void remove(String programme, String code) {
        jdbc.sql(
                        """
                        delete from programme_objective
                         where programme = :programme and code = :code
                        """)
                .param("programme", programme)
                .param("code", code)
                .update();
    }
}
