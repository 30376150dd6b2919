package vn.chungtay.reporting.annex;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.reporting.annex.Figure.Place;

/// What each programme's annex printed.
@Component
public class PublishedFigures {

    private final JdbcClient jdbc;

    PublishedFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Publication> publication(String programme) {
        return jdbc.sql(
                        """
                        select code,
                               title,
                               document,
                               printed_on as date,
                               issuer
                          from publication
                         where programme = :programme
                        """)
                .param("programme", programme)
                .query(Publication.class)
                .optional();
    }

    public List<Figure> of(String programme) {
        return jdbc.sql(
                        """
                        select form,
                               period,
                               line,
                               code,
                               printed,
                               amount
                          from published_figure
                         where programme = :programme
                        """)
                .param("programme", programme)
                .query((row, _) -> figure(row))
                .list();
    }

    private static Figure figure(ResultSet row) throws SQLException {
        Line line = Line.fromCode(row.getString("line")).orElseThrow();
        Place place =
                new Place(
                        row.getString("form"),
                        row.getString("period"),
                        line,
                        row.getString("code"));
        return new Figure(place, row.getString("printed"), row.getBigDecimal("amount"));
    }

    /// Keeps who printed the figures.
    public void put(String programme, Publication publication) {
        jdbc.sql(
                        """
                        insert into publication (
                               programme, code, title, document, printed_on, issuer)
                        values (:programme, :code, :title, :document, :date, :issuer)
                            on conflict (programme) do
                        update set code = excluded.code,
                                   title = excluded.title,
                                   document = excluded.document,
                                   printed_on = excluded.printed_on,
                                   issuer = excluded.issuer
                        """)
                .param("programme", programme)
                .param("code", publication.code())
                .param("title", publication.title())
                .param("document", publication.document())
                .param("date", publication.date())
                .param("issuer", publication.issuer())
                .update();
    }

    /// Keeps a figure as it is printed now.
    public void put(String programme, Figure figure) {
        at(
                        """
                        insert into published_figure (
                               programme, form, period, line, code, printed, amount)
                        values (:programme, :form, :period, :line, :code, :printed, :amount)
                            on conflict (programme, form, period, line, code) do
                        update set printed = excluded.printed,
                                   amount = excluded.amount
                        """,
                        programme,
                        figure.place())
                .param("printed", figure.printed())
                .param("amount", figure.amount())
                .update();
    }

    public void remove(String programme, Place place) {
        at(
                        """
                        delete from published_figure
                         where programme = :programme
                           and form = :form
                           and period = :period
                           and line = :line
                           and code = :code
                        """,
                        programme,
                        place)
                .update();
    }

    public void removePublication(String programme) {
        jdbc.sql("delete from publication where programme = :programme")
                .param("programme", programme)
                .update();
    }

    private JdbcClient.StatementSpec at(String sql, String programme, Place place) {
        return jdbc.sql(sql)
                .param("programme", programme)
                .param("form", place.form())
                .param("period", place.period())
                .param("line", place.line().code())
                .param("code", place.code());
    }
}
