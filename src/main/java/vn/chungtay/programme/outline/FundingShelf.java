package vn.chungtay.programme.outline;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.loading.Shelf;

/// Keeps the sources of money.
@Component
class FundingShelf implements Shelf<FundingSource> {
    private final JdbcClient jdbc;

    FundingShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String thing() {
        return "programme.thing.funding";
    }

    @Override
    public List<FundingSource> all(String programme) {
        return jdbc.sql(
                        """
                        select code,
                               place,
                               source,
                               title
                          from funding_source
                         where programme = :programme
                         order by position
                        """)
                .param("programme", programme)
                .query(FundingSource.class)
                .list();
    }

    @Override
    public void put(String programme, int position, FundingSource element) {
        jdbc.sql(
                        """
                        insert into funding_source (programme, code, position, place, source, title)
                        values (:programme, :code, :position, :place, :source, :title)
                            on conflict (programme, code) do update
                           set position = excluded.position,
                               place = excluded.place,
                               source = excluded.source,
                               title = excluded.title
                        """)
                .param("programme", programme)
                .param("code", element.code())
                .param("position", position)
                .param("place", element.place())
                .param("source", element.source().name())
                .param("title", element.title())
                .update();
    }

    @Override
    public void remove(String programme, String code) {
        jdbc.sql(
                        """
                        delete from funding_source
                         where programme = :programme and code = :code
                        """)
                .param("programme", programme)
                .param("code", code)
                .update();
    }
}
