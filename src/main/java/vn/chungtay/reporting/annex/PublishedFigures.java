package vn.chungtay.reporting.annex;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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

    /// Keeps figures as they are printed now.
    public void put(String programme, List<Figure> figures) {
        at(
                        """
                        insert into published_figure (
                               programme, form, period, line, code, printed, amount)
                        select :programme, f.form, f.period, f.line, f.code, f.printed, f.amount
                          from unnest(:forms::text[], :periods::text[], :lines::text[],
                                      :codes::text[], :printed::text[], :amounts::numeric[])
                               as f (form, period, line, code, printed, amount)
                            on conflict (programme, form, period, line, code) do
                        update set printed = excluded.printed,
                                   amount = excluded.amount
                        """,
                        programme,
                        figures.stream().map(Figure::place).toList())
                .param("printed", texts(figures, Figure::printed))
                .param("amounts", texts(figures, f -> f.amount().toPlainString()))
                .update();
    }

    /// Forgets what is no longer printed at these places.
    public void remove(String programme, List<Place> places) {
        at(
                        """
                        delete from published_figure p
                         using unnest(:forms::text[], :periods::text[], :lines::text[],
                                      :codes::text[]) as f (form, period, line, code)
                         where p.programme = :programme
                           and p.form = f.form
                           and p.period = f.period
                           and p.line = f.line
                           and p.code = f.code
                        """,
                        programme,
                        places)
                .update();
    }

    public void removePublication(String programme) {
        jdbc.sql("delete from publication where programme = :programme")
                .param("programme", programme)
                .update();
    }

    private JdbcClient.StatementSpec at(String sql, String programme, List<Place> places) {
        return jdbc.sql(sql)
                .param("programme", programme)
                .param("forms", texts(places, Place::form))
                .param("periods", texts(places, Place::period))
                .param("lines", texts(places, place -> place.line().code()))
                .param("codes", texts(places, Place::code));
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
