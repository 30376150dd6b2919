package vn.chungtay.documents.issued;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.identity.Viewer;

/// Where other modules enter what was issued through them, so that nobody types it a second time.
@Component
public class IssuedRegister {
    private final IssuedBook book;
    private final JdbcClient database;

    IssuedRegister(IssuedBook book, JdbcClient database) {
        this.book = book;
        this.database = database;
    }

    /// A report that was issued.
    ///
    /// @param summary what it is about, as printed under its title
    public record Report(String number, LocalDate on, String issuer, String summary) {}

    /// In the caller's transaction. What the register has already stays as it is there.
    ///
    /// @return the id of the document, which is shown at [#path]
    @Transactional(propagation = Propagation.MANDATORY)
    public long enter(Report report, StoredFile file, Viewer viewer) {
        var told =
                new IssuedDocument.Told(
                        report.number(),
                        report.on(),
                        report.issuer(),
                        IssuedKind.REPORT,
                        report.summary());
        return book.enter(told, Optional.of(file), viewer).orElseGet(() -> known(report));
    }

    public static String path(long document) {
        return IssuedController.PATH + "/" + document;
    }

    private long known(Report report) {
        return database.sql(
                        """
                        select id
                          from issued_document
                         where ltrim(number, '0') = ltrim(:number, '0')
                           and issued_on = :on
                           and search_text(issuer) = search_text(:issuer)
                           and voided_at is null
                        """)
                .param("number", report.number())
                .param("on", report.on())
                .param("issuer", report.issuer())
                .query(Long.class)
                .single();
    }
}
