package vn.chungtay.reporting.entry.grid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.grid.Wishes.NewText;

/// The narrative parts of reports. A new wording takes the place of the old one, which stays.
@Component
@Transactional
class Wordings {
    private final JdbcClient database;
    private final Clock clock;

    Wordings(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// By element.
    @Transactional(readOnly = true)
    Map<String, Wording> of(Desk desk) {
        return database
                .sql(
                        """
                        select x.id, x.element, x.body, x.person, x.at
                          from report r
                          join report_text x on x.report = r.id
                         where r.round = :round
                           and r.unit = :unit
                           and x.replaced_at is null
                        """)
                .param("round", desk.round().id().value())
                .param("unit", desk.unit().id().value())
                .query(Wordings::wording)
                .list()
                .stream()
                .collect(Collectors.toMap(Wording::element, Function.identity()));
    }

    /// Whether something was sent as it stood when its sender began.
    @Transactional(readOnly = true)
    boolean isUntouched(Desk desk, NewText sent) {
        var asSeen =
                database.sql(
                                """
                                select x.body
                                  from report r
                                  join report_text x on x.report = r.id
                                 where r.round = :round
                                   and r.unit = :unit
                                   and x.element = :element
                                   and cast(x.id as text) = :seen
                                """)
                        .param("round", desk.round().id().value())
                        .param("unit", desk.unit().id().value())
                        .param("element", sent.element())
                        .param("seen", sent.seen())
                        .query(String.class)
                        .optional();
        return asSeen.orElse("").equals(sent.body());
    }

    /// @param report whose row the transaction holds
    @Transactional(propagation = Propagation.MANDATORY)
    Wording put(long report, NewText text, Viewer by) {
        var now = OffsetDateTime.now(clock);
        database.sql(
                        """
                        update report_text
                           set replaced_at = :now
                         where report = :report
                           and element = :element
                           and replaced_at is null
                        """)
                .param("report", report)
                .param("element", text.element())
                .param("now", now)
                .update();
        return database.sql(
                        """
                           insert into report_text (report, element, body, at, account, person)
                           values (:report, :element, :body, :now, :account, :person)
                        returning id, element, body, person, at
                        """)
                .param("report", report)
                .param("element", text.element())
                .param("body", text.body())
                .param("now", now)
                .param("account", by.isSignedIn() ? by.id().value() : null)
                .param("person", by.name())
                .query(Wordings::wording)
                .single();
    }

    private static Wording wording(ResultSet row, int number) throws SQLException {
        return new Wording(
                row.getLong("id"),
                row.getString("element"),
                row.getString("body"),
                row.getString("person"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
