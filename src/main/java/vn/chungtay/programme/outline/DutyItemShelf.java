package vn.chungtay.programme.outline;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.loading.Shelf;

/// Keeps the duties one by one.
@Component
class DutyItemShelf implements Shelf<DutyItem> {
    private final JdbcClient jdbc;

    DutyItemShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String thing() {
        return "programme.thing.duty-item";
    }

    @Override
    public List<DutyItem> all(String programme) {
        return jdbc.sql(
                        """
                        select code,
                               duty,
                               title
                          from duty_item
                         where programme = :programme
                         order by position
                        """)
                .param("programme", programme)
                .query(DutyItem.class)
                .list();
    }

    @Override
    public void put(String programme, int position, DutyItem element) {
        jdbc.sql(
                        """
                        insert into duty_item (programme, code, position, duty, title)
                        values (:programme, :code, :position, :duty, :title)
                            on conflict (programme, code) do update
                           set position = excluded.position,
                               duty = excluded.duty,
                               title = excluded.title
                        """)
                .param("programme", programme)
                .param("code", element.code())
                .param("position", position)
                .param("duty", element.duty())
                .param("title", element.title())
                .update();
    }

    @Override
    public void remove(String programme, String code) {
        jdbc.sql(
                        """
                        delete from duty_item
                         where programme = :programme and code = :code
                        """)
                .param("programme", programme)
                .param("code", code)
                .update();
    }
}
