package vn.chungtay.programme.solution;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.loading.Shelf;

/// Keeps the numbered items.
@Component
class SolutionShelf implements Shelf<Solution> {
    private final JdbcClient jdbc;

    SolutionShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String thing() {
        return "programme.thing.solution";
    }

    @Override
    public List<Solution> all(String programme) {
        return jdbc.sql(
                        """
                        select code,
                               solution_group as "group",
                               place,
                               title
                          from solution
                         where programme = :programme
                         order by position
                        """)
                .param("programme", programme)
                .query(Solution.class)
                .list();
    }

    @Override
    public void put(String programme, int position, Solution element) {
        jdbc.sql(
                        """
                        insert into solution
                               (programme, code, position, solution_group, place, title)
                        values (:programme, :code, :position, :solution_group, :place, :title)
                            on conflict (programme, code) do update
                           set position = excluded.position,
                               solution_group = excluded.solution_group,
                               place = excluded.place,
                               title = excluded.title
                        """)
                .param("programme", programme)
                .param("code", element.code())
                .param("position", position)
                .param("solution_group", element.group())
                .param("place", element.place())
                .param("title", element.title())
                .update();
    }

    @Override
    public void remove(String programme, String code) {
        jdbc.sql(
                        """
                        delete from solution
                         where programme = :programme and code = :code
                        """)
                .param("programme", programme)
                .param("code", code)
                .update();
    }
}
