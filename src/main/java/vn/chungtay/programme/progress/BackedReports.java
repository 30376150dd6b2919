package vn.chungtay.programme.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Backed;
import vn.chungtay.documents.Backing;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Programmes;
import vn.chungtay.web.Texts;

/// Which reports on tasks, duties and solutions rest on a document, and which deadlines it moved.
@Component
class BackedReports implements Backing {
    private final JdbcClient database;
    private final Programmes programmes;
    private final Texts texts;

    BackedReports(JdbcClient database, Programmes programmes, Texts texts) {
        this.database = database;
        this.programmes = programmes;
        this.texts = texts;
    }

    @Override
    public List<Backed> of(Asked asked, Viewer viewer) {
        var programme = programmes.currentCode();
        if (programme.isEmpty() || !viewer.may(Permission.READ_PUBLISHED)) {
            return List.of();
        }
        var code = programme.get();
        return Stream.concat(reports(code, asked), deadlines(code, asked)).toList();
    }

    private Stream<Backed> reports(String programme, Asked asked) {
        return asked(
                """
                  select r.task, r.duty_item, r.solution, r.sentence, r.on_day
                    from task_report r
                   where r.programme = :programme
                     and (r.document_file in (:files)
                          or ltrim(r.document_number, '0') = :number
                             and r.document_date = :on
                          or exists (select
                                       from task_report_evidence e
                                      where e.report = r.id
                                        and e.file in (:files)))
                order by r.id
                """,
                programme,
                asked)
                .query((row, _) -> report(row))
                .list()
                .stream();
    }

    private Stream<Backed> deadlines(String programme, Asked asked) {
        return asked(
                """
                  select d.task, d.document_date
                    from task_deadline d
                   where d.programme = :programme
                     and (d.document_file in (:files)
                          or ltrim(d.document_number, '0') = :number
                             and d.document_date = :on)
                order by d.id
                """,
                programme,
                asked)
                .query((row, _) ->
                        new Backed(
                                texts.text("plan.backed.deadline"),
                                texts.text("plan.backed.task", row.getInt("task")),
                                Plan.ADDRESS + "/" + row.getInt("task"),
                                day(row, "document_date")))
                .list()
                .stream();
    }

    private JdbcClient.StatementSpec asked(String sql, String programme, Asked asked) {
        return database.sql(sql)
                .param("programme", programme)
                .param("files", asked.fileIds())
                .param("number", asked.plainNumber())
                .param("on", asked.on());
    }

    private Backed report(ResultSet row) throws SQLException {
        var duty = row.getString("duty_item");
        var solution = row.getString("solution");
        var on = day(row, "on_day");
        var said = Objects.requireNonNull(row.getString("sentence"));
        if (duty != null) {
            var href = DutyOverview.ADDRESS + "/" + duty;
            return new Backed(texts.text("plan.backed.duty", duty), said, href, on);
        }
        if (solution != null) {
            var href = SolutionOverview.ADDRESS + "/" + solution;
            return new Backed(texts.text("plan.backed.solution", solution), said, href, on);
        }
        var task = row.getInt("task");
        var href = Plan.ADDRESS + "/" + task;
        return new Backed(texts.text("plan.backed.task", task), said, href, on);
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
