package vn.chungtay.programme.solution;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.loading.Shelf;

/// Keeps the groups and their sections.
@Component
class SolutionGroupShelf implements Shelf<SolutionGroup> {
    private final JdbcClient jdbc;

    SolutionGroupShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String thing() {
        return "programme.thing.solution-group";
    }

    @Override
    public List<SolutionGroup> all(String programme) {
        return jdbc.sql(
                        """
                        select code,
                               parent,
                               place,
                               title
                          from solution_group
                         where programme = :programme
                         order by position
                        """)
                .param("programme", programme)
                .query(SolutionGroup.class)
                .list();
    }

    @Override
    public void put(String programme, int position, SolutionGroup element) {
        jdbc.sql(
                        """
                        insert into solution_group (programme, code, position, parent, place, title)
                        values (:programme, :code, :position, :parent, :place, :title)
                            on conflict (programme, code) do update
                           set position = excluded.position,
                               parent = excluded.parent,
                               place = excluded.place,
                               title = excluded.title
                        """)
                .param("programme", programme)
                .param("code", element.code())
                .param("position", position)
                .param("parent", element.parent())
                .param("place", element.place())
                .param("title", element.title())
                .update();
    }

    @Override
    public void remove(String programme, String code) {
        jdbc.sql(
                        """
                        delete from solution_group
                         where programme = :programme and code = :code
                        """)
                .param("programme", programme)
                .param("code", code)
                .update();
    }
}
