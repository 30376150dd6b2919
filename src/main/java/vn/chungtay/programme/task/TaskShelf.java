package vn.chungtay.programme.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.loading.Shelf;
import vn.chungtay.shared.Period;

/// Keeps the tasks with their parties and times.
@Component
class TaskShelf implements Shelf<Task> {
    private static final String LEAD = "LEAD";
    private static final String COOPERATING = "COOPERATING";

    private final JdbcClient jdbc;

    TaskShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record TaskRow(int number, String place, String title) {}

    private record PartyRow(int task, String role, String body) {}

    private record OccurrenceRow(
            int task, @Nullable String part, @Nullable String starts, String finishes) {

        Task.Occurrence occurrence() {
            return new Task.Occurrence(
                    part,
                    starts == null ? null : Period.fromCode(starts).orElseThrow(),
                    Period.fromCode(finishes).orElseThrow());
        }
    }

    @Override
    public String thing() {
        return "programme.thing.task";
    }

    @Override
    public List<Task> all(String programme) {
        var parties = parties(programme);
        var occurrences = occurrences(programme);
        return jdbc
                .sql(
                        """
                        select number,
                               place,
                               title
                          from task
                         where programme = :programme
                         order by position
                        """)
                .param("programme", programme)
                .query(TaskRow.class)
                .list()
                .stream()
                .map(row -> task(row, parties, occurrences))
                .toList();
    }

    @Override
    public void put(String programme, int position, Task task) {
        jdbc.sql(
                        """
                        insert into task (programme, number, position, place, title)
                        values (:programme, :number, :position, :place, :title)
                            on conflict (programme, number) do update
                           set position = excluded.position,
                               place = excluded.place,
                               title = excluded.title
                        """)
                .param("programme", programme)
                .param("number", task.number())
                .param("position", position)
                .param("place", task.place())
                .param("title", task.title())
                .update();
        clear(programme, task.number());
        putParties(programme, task, LEAD, task.lead());
        putParties(programme, task, COOPERATING, task.cooperating());
        putOccurrences(programme, task);
    }

    @Override
    public void remove(String programme, String code) {
        jdbc.sql(
                        """
                        delete from task
                         where programme = :programme and number = :number
                        """)
                .param("programme", programme)
                .param("number", Integer.valueOf(code))
                .update();
    }

    private static Task task(TaskRow row, List<PartyRow> parties, List<OccurrenceRow> occurrences) {
        return new Task(
                row.number(),
                row.place(),
                row.title(),
                bodies(row.number(), LEAD, parties),
                bodies(row.number(), COOPERATING, parties),
                occurrences.stream()
                        .filter(occurrence -> occurrence.task() == row.number())
                        .map(OccurrenceRow::occurrence)
                        .toList());
    }

    private static List<String> bodies(int task, String role, List<PartyRow> parties) {
        return parties.stream()
                .filter(party -> party.task() == task && party.role().equals(role))
                .map(PartyRow::body)
                .toList();
    }

    private List<PartyRow> parties(String programme) {
        return jdbc.sql(
                        """
                        select task,
                               role,
                               body
                          from task_party
                         where programme = :programme
                         order by task, role, position
                        """)
                .param("programme", programme)
                .query(PartyRow.class)
                .list();
    }

    private List<OccurrenceRow> occurrences(String programme) {
        return jdbc.sql(
                        """
                        select task,
                               part,
                               starts,
                               finishes
                          from task_occurrence
                         where programme = :programme
                         order by task, position
                        """)
                .param("programme", programme)
                .query(OccurrenceRow.class)
                .list();
    }

    private void clear(String programme, int number) {
        jdbc.sql("delete from task_party where programme = :programme and task = :task")
                .param("programme", programme)
                .param("task", number)
                .update();
        jdbc.sql("delete from task_occurrence where programme = :programme and task = :task")
                .param("programme", programme)
                .param("task", number)
                .update();
    }

    private void putParties(String programme, Task task, String role, List<String> bodies) {
        for (int i = 0; i < bodies.size(); i++) {
            jdbc.sql(
                            """
                            insert into task_party (programme, task, role, position, body)
                            values (:programme, :task, :role, :position, :body)
                            """)
                    .param("programme", programme)
                    .param("task", task.number())
                    .param("role", role)
                    .param("position", i)
                    .param("body", bodies.get(i))
                    .update();
        }
    }

    private void putOccurrences(String programme, Task task) {
        for (int i = 0; i < task.occurrences().size(); i++) {
            var occurrence = task.occurrences().get(i);
            var starts = occurrence.starts();
            jdbc.sql(
                            """
                            insert into task_occurrence
                                        (programme, task, position, part, starts, finishes)
                            values (:programme, :task, :position, :part, :starts, :finishes)
                            """)
                    .param("programme", programme)
                    .param("task", task.number())
                    .param("position", i)
                    .param("part", occurrence.part())
                    .param("starts", starts == null ? null : starts.code())
                    .param("finishes", occurrence.finishes().code())
                    .update();
        }
    }
}
