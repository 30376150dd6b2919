package vn.chungtay.programme.outline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.Programme;
import vn.chungtay.programme.loading.Shelf;
import vn.chungtay.shared.DocumentNumber;
import vn.chungtay.shared.Period;

/// Keeps the programmes themselves; one programme's shelf holds at most itself.
@Component
class ProgrammeShelf implements Shelf<Programme> {
    private static final String PUT =
            """
            insert into programme
                   (code, title, area, document_digits, document_year, document_style,
                    document_type, document_body, document_date, issuer, starts, ends,
                    reporting_place, reporting_to, reporting_through)
            values (:code, :title, :area, :digits, :year, :style,
                    :type, :body, :date, :issuer, :starts, :ends,
                    :place, :to, :through)
                on conflict (code) do update
               set title = excluded.title,
                   area = excluded.area,
                   document_digits = excluded.document_digits,
                   document_year = excluded.document_year,
                   document_style = excluded.document_style,
                   document_type = excluded.document_type,
                   document_body = excluded.document_body,
                   document_date = excluded.document_date,
                   issuer = excluded.issuer,
                   starts = excluded.starts,
                   ends = excluded.ends,
                   reporting_place = excluded.reporting_place,
                   reporting_to = excluded.reporting_to,
                   reporting_through = excluded.reporting_through
            """;

    static final String PROGRAMMES =
            """
            select p.code,
                   p.title,
                   p.area,
                   p.document_digits,
                   p.document_year,
                   p.document_style,
                   p.document_type,
                   p.document_body,
                   p.document_date,
                   p.issuer,
                   p.starts,
                   p.ends,
                   p.reporting_place,
                   p.reporting_to,
                   p.reporting_through
              from programme p
            """;

    private final JdbcClient jdbc;

    ProgrammeShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String thing() {
        return "programme.thing.programme";
    }

    @Override
    public List<Programme> all(String programme) {
        return jdbc.sql(PROGRAMMES + " where p.code = :programme")
                .param("programme", programme)
                .query((row, _) -> programme(row))
                .list();
    }

    @Override
    public void put(String programme, int position, Programme element) {
        var number = element.document().number();
        jdbc.sql(PUT)
                .param("code", programme)
                .param("title", element.title())
                .param("area", element.area())
                .param("digits", number.digits())
                .param("year", number.year())
                .param("style", number.style().name())
                .param("type", number.type())
                .param("body", number.body())
                .param("date", element.document().date())
                .param("issuer", element.document().issuer())
                .param("starts", element.starts().code())
                .param("ends", element.ends().code())
                .param("place", element.reporting().place())
                .param("to", element.reporting().to())
                .param("through", element.reporting().through())
                .update();
    }

    @Override
    public void remove(String programme, String code) {
        throw new IllegalStateException("A loading never removes the programme " + code);
    }

    static Programme programme(ResultSet row) throws SQLException {
        return new Programme(
                row.getString("code"),
                row.getString("title"),
                row.getString("area"),
                new Programme.Document(
                        number(row),
                        row.getObject("document_date", LocalDate.class),
                        row.getString("issuer")),
                Period.fromCode(row.getString("starts")).orElseThrow(),
                Period.fromCode(row.getString("ends")).orElseThrow(),
                new Programme.Reporting(
                        row.getString("reporting_place"),
                        row.getString("reporting_to"),
                        row.getString("reporting_through")));
    }

    private static DocumentNumber number(ResultSet row) throws SQLException {
        return new DocumentNumber(
                row.getString("document_digits"),
                row.getObject("document_year", Integer.class),
                DocumentNumber.Style.valueOf(row.getString("document_style")),
                row.getString("document_type"),
                row.getString("document_body"));
    }
}
