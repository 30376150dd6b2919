package vn.chungtay.programme.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.FileId;
import vn.chungtay.documents.StoredFiles;

/// Keeps what bodies said of their parts of tasks, of their duties and of solutions. Rows are only
/// ever added.
@Component
class Sayings {
    private final JdbcClient database;
    private final StoredFiles files;
    private final Clock clock;

    Sayings(JdbcClient database, StoredFiles files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /// All of a programme, the latest first.
    @Transactional(readOnly = true)
    public List<Said> of(String programme) {
        var evidence = evidence(programme);
        return database.sql(
                        """
                          select r.*, f.name as document_name
                            from task_report r
                            left join stored_file f on f.id = r.document_file
                           where r.programme = :programme
                        order by r.id desc
                        """)
                .param("programme", programme)
                .query((row, number) -> said(row, evidence))
                .list();
    }

    /// Whether anything was said of tasks, of duties, or of solutions.
    @Transactional(readOnly = true)
    public boolean any(String programme, Class<? extends Said.Place> of) {
        return of(programme).stream().map(Said::place).anyMatch(of::isInstance);
    }

    /// What a body said last of one thing.
    @Transactional(readOnly = true)
    public Optional<Stage> stage(String programme, Said.Place place) {
        return of(programme).stream()
                .filter(said -> said.place().equals(place))
                .findFirst()
                .map(Said::stage);
    }

    /// Keeps other reports on the task or duty waiting until this transaction ends, so that nobody
    /// answers to what is no longer so.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String programme, Said.Place place) {
        switch (place) {
            case Said.OfTask(var task, _, _) -> holdTask(programme, task);
            case Said.OfDuty(var item, _) -> holdItem("duty_item", programme, item);
            case Said.OfSolution(var item, _) -> holdItem("solution", programme, item);
        }
    }

    private void holdTask(String programme, int task) {
        database.sql(
                        """
                        select number
                          from task
                         where programme = :programme
                           and number = :task
                           for update
                        """)
                .param("programme", programme)
                .param("task", task)
                .query(Integer.class)
                .single();
    }

    private void holdItem(String table, String programme, String item) {
        database.sql(
                        """
                        select code
                          from %s
                         where programme = :programme
                           and code = :item
                           for update
                        """
                                .formatted(table))
                .param("programme", programme)
                .param("item", item)
                .query(String.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String programme, NewSaying saying, Speaker by) {
        var id = insert(programme, saying, by);
        for (var file : saying.evidence()) {
            database.sql("insert into task_report_evidence (report, file) values (:report, :file)")
                    .param("report", id)
                    .param("file", files.store(file).value())
                    .update();
        }
    }

    private long insert(String programme, NewSaying saying, Speaker by) {
        var document = saying.document();
        return database.sql(
                        """
                           insert into task_report (programme, task, occurrence, duty_item,
                                  solution, body, role, stage, sentence, on_day,
                                  document_number, document_date, document_issuer,
                                  document_file, delegate, account, person, reported_at)
                           values (:programme, :task, :occurrence, :duty, :solution, :body,
                                  :role, :stage, :sentence, :day, :number, :date, :issuer,
                                  :file, :delegate, :account, :person, :at)
                        returning id
                        """)
                .param("programme", programme)
                .params(place(saying.place()))
                .param("role", saying.party().name())
                .param("stage", saying.stage().name())
                .param("sentence", saying.sentence())
                .param("day", saying.day())
                .param("number", document == null ? null : document.number())
                .param("date", document == null ? null : document.date())
                .param("issuer", document == null ? null : document.issuer())
                .param("file", document == null ? null : files.store(document.file()).value())
                .param("delegate", by.delegate())
                .param("account", by.account())
                .param("person", by.person())
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable Object> place(Said.Place place) {
        var columns = new HashMap<String, @Nullable Object>();
        for (var column : List.of("task", "occurrence", "duty", "solution")) {
            columns.put(column, null);
        }
        columns.put("body", place.body());
        switch (place) {
            case Said.OfTask(var task, var occurrence, _) -> {
                columns.put("task", task);
                columns.put("occurrence", occurrence);
            }
            case Said.OfDuty(var item, _) -> columns.put("duty", item);
            case Said.OfSolution(var item, _) -> columns.put("solution", item);
        }
        return columns;
    }

    private static Said.Place place(ResultSet row) throws SQLException {
        var body = Objects.requireNonNull(row.getString("body"));
        var duty = row.getString("duty_item");
        var solution = row.getString("solution");
        if (duty != null) {
            return new Said.OfDuty(duty, body);
        }
        return solution != null
                ? new Said.OfSolution(solution, body)
                : new Said.OfTask(row.getInt("task"), row.getInt("occurrence"), body);
    }

    private Map<Long, List<Paper>> evidence(String programme) {
        var papers = new HashMap<Long, List<Paper>>();
        database.sql(
                        """
                          select e.report, e.file, f.name
                            from task_report_evidence e
                            join task_report r on r.id = e.report
                            join stored_file f on f.id = e.file
                           where r.programme = :programme
                        order by e.report, e.file
                        """)
                .param("programme", programme)
                .query(row -> {
                    papers.computeIfAbsent(row.getLong("report"), _ -> new ArrayList<>())
                            .add(paper(row, "file", "name"));
                });
        return papers;
    }

    private static Said said(ResultSet row, Map<Long, List<Paper>> evidence) throws SQLException {
        return new Said(
                place(row),
                Stage.valueOf(row.getString("stage")),
                Objects.requireNonNull(row.getString("sentence")),
                Objects.requireNonNull(row.getObject("on_day", LocalDate.class)),
                issued(row),
                evidence.getOrDefault(row.getLong("id"), List.of()),
                Objects.requireNonNull(row.getString("person")),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getObject("delegate") == null);
    }

    /// The document of a report or of a changed deadline: their columns are called alike.
    static @Nullable Issued issued(ResultSet row) throws SQLException {
        var number = row.getString("document_number");
        return number == null
                ? null
                : new Issued(
                        number,
                        Objects.requireNonNull(row.getObject("document_date", LocalDate.class)),
                        Objects.requireNonNull(row.getString("document_issuer")),
                        paper(row, "document_file", "document_name"));
    }

    private static Paper paper(ResultSet row, String file, String name) throws SQLException {
        return new Paper(
                new FileId(row.getLong(file)), Objects.requireNonNull(row.getString(name)));
    }
}
