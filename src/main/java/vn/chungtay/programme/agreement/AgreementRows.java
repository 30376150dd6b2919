package vn.chungtay.programme.agreement;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.programme.appraisal.By;

/// Writes the rows of agreements; rows are only ever added. Whether they may be is asked before.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AgreementRows {
    private final JdbcClient database;
    private final StoredFiles files;

    AgreementRows(JdbcClient database, StoredFiles files) {
        this.database = database;
        this.files = files;
    }

    /// A document by which an agreement is signed.
    record Paper(String number, LocalDate on, StoredFile file) {}

    /// @return its number
    long begin(String programme, Wording wording, By by) {
        var id =
                database.sql(
                                """
                                   insert into agreement (programme, at, account, person)
                                   values (:programme, :at, :account, :person)
                                returning id
                                """)
                        .param("programme", programme)
                        .params(by.parameters())
                        .query(Long.class)
                        .single();
        add(id, wording, by);
        return id;
    }

    /// @return the id of the wording
    long add(long agreement, Wording wording, By by) {
        var id =
                database.sql(
                                """
                                   insert into agreement_wording (agreement, title, level, area,
                                          starts, ends, at, account, person)
                                   select :agreement, :title, :level, a.id, :starts, :ends, :at,
                                          :account, :person
                                     from area a
                                    where a.code = :area
                                      and a.voided_at is null
                                returning id
                                """)
                        .param("agreement", agreement)
                        .param("title", wording.title())
                        .param("level", wording.level().name())
                        .param("area", wording.area())
                        .param("starts", wording.starts())
                        .param("ends", wording.ends())
                        .params(by.parameters())
                        .query(Long.class)
                        .single();
        for (var i = 0; i < wording.parties().size(); i++) {
            party(id, i + 1, wording.parties().get(i));
        }
        for (var i = 0; i < wording.tasks().size(); i++) {
            task(id, i + 1, wording.tasks().get(i));
        }
        return id;
    }

    private void party(long wording, int position, Party party) {
        database.sql(
                        """
                        insert into agreement_party (wording, position, kind, unit, body, name)
                        values (:wording, :position, :kind,
                               (select id
                                  from unit
                                 where code = :unit
                                   and voided_at is null),
                               (select id
                                  from body
                                 where code = :body
                                   and voided_at is null),
                               :name)
                        """)
                .param("wording", wording)
                .param("position", position)
                .param("kind", party.kind().name())
                .param("unit", party.kind() == PartyKind.UNIT ? party.code() : null)
                .param("body", party.kind() == PartyKind.BODY ? party.code() : null)
                .param("name", party.isNamed() ? party.name() : null)
                .update();
    }

    private void task(long wording, int position, KeyTask task) {
        database.sql(
                        """
                        insert into agreement_task (wording, position, what, lead, due_on)
                        values (:wording, :position, :what, :lead, :due)
                        """)
                .param("wording", wording)
                .param("position", position)
                .param("what", task.what())
                .param("lead", task.lead())
                .param("due", task.due())
                .update();
        for (var partner : task.partners()) {
            database.sql(
                            """
                            insert into agreement_task_partner (wording, task, party)
                            values (:wording, :task, :party)
                            """)
                    .params(Map.of("wording", wording, "task", position, "party", partner))
                    .update();
        }
    }

    void sign(long agreement, Paper paper, By by) {
        database.sql(
                        """
                        insert into agreement_signature (agreement, wording, number, signed_on,
                               file, at, account, person)
                        select :agreement, max(w.id), :number, :on, :file, :at, :account, :person
                          from agreement_wording w
                         where w.agreement = :agreement
                        """)
                .param("agreement", agreement)
                .param("number", paper.number())
                .param("on", paper.on())
                .param("file", files.store(paper.file()).value())
                .params(by.parameters())
                .update();
    }

    void appraise(long agreement, NewAppraisal said, By by) {
        var id =
                database.sql(
                                """
                                   insert into agreement_appraisal (agreement, year, verdict, body,
                                          at, account, person)
                                   values (:agreement, :year, :verdict, :body, :at, :account,
                                          :person)
                                returning id
                                """)
                        .param("agreement", agreement)
                        .param("year", said.year())
                        .param("verdict", said.verdict().name())
                        .param("body", said.body())
                        .params(by.parameters())
                        .query(Long.class)
                        .single();
        said.lines().forEach(line -> line(id, line));
    }

    private void line(long appraisal, Appraisal.Line line) {
        database.sql(
                        """
                        insert into agreement_appraisal_line (appraisal, wording, task, mark,
                               remark)
                        select a.id, s.wording, :task, :mark, :remark
                          from agreement_appraisal a
                          join agreement_signature s on s.agreement = a.agreement
                         where a.id = :appraisal
                        """)
                .param("appraisal", appraisal)
                .param("task", line.task())
                .param("mark", line.mark().name())
                .param("remark", line.remark())
                .update();
    }

    void close(long agreement, NewClosing closing, By by) {
        database.sql(
                        """
                        insert into agreement_closing (agreement, kind, on_day, reason, at,
                               account, person)
                        values (:agreement, :kind, :on, :reason, :at, :account, :person)
                        """)
                .param("agreement", agreement)
                .param("kind", closing.kind().name())
                .param("on", closing.on())
                .param("reason", closing.reason())
                .params(by.parameters())
                .update();
    }
}
