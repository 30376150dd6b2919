package vn.chungtay.programme.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.shared.Period;

/// Keeps changes of deadlines, each with its document. Rows are only ever added.
@Component
class Deadlines {
    private final JdbcClient database;
    private final StoredFiles files;
    private final Clock clock;

    Deadlines(JdbcClient database, StoredFiles files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /// A change that can be kept.
    ///
    /// @param occurrence position of the time in the task, from 0
    record Change(int task, int occurrence, Period finishes, NewIssued document, String reason) {}

    /// All of a programme, the latest first.
    @Transactional(readOnly = true)
    public List<Moved> of(String programme) {
        return database.sql(
                        """
                          select d.*, f.name as document_name
                            from task_deadline d
                            join stored_file f on f.id = d.document_file
                           where d.programme = :programme
                        order by d.id desc
                        """)
                .param("programme", programme)
                .query(Deadlines::moved)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String programme, Change change, Speaker by) {
        var document = change.document();
        database.sql(
                        """
                        insert into task_deadline (programme, task, occurrence, finishes,
                               document_number, document_date, document_issuer, document_file,
                               reason, account, person, changed_at)
                        values (:programme, :task, :occurrence, :finishes, :number, :date, :issuer,
                               :file, :reason, :account, :person, :at)
                        """)
                .param("programme", programme)
                .param("task", change.task())
                .param("occurrence", change.occurrence())
                .param("finishes", change.finishes().code())
                .param("number", document.number())
                .param("date", document.date())
                .param("issuer", document.issuer())
                .param("file", files.store(document.file()).value())
                .param("reason", change.reason())
                .param("account", by.account())
                .param("person", by.person())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private static Moved moved(ResultSet row, int number) throws SQLException {
        return new Moved(
                row.getInt("task"),
                row.getInt("occurrence"),
                Period.fromCode(Objects.requireNonNull(row.getString("finishes"))).orElseThrow(),
                Objects.requireNonNull(Sayings.issued(row)),
                Objects.requireNonNull(row.getString("reason")),
                Objects.requireNonNull(row.getString("person")),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
