package vn.chungtay.reporting.target.shortfall;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sight;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.Target;
import vn.chungtay.shared.Period;

/// Keeps what units are asked about targets and what they answer.
@Component
@Transactional
class ExplanationKeeping {
    private final JdbcClient database;
    private final Programmes programmes;
    private final Trail trail;
    private final Clock clock;

    ExplanationKeeping(JdbcClient database, Programmes programmes, Trail trail, Clock clock) {
        this.database = database;
        this.programmes = programmes;
        this.trail = trail;
        this.clock = clock;
    }

    /// Where units stand with what they were asked about a target in a period, by their codes.
    @Transactional(readOnly = true)
    Map<String, Asked> of(Target target, Period period, Collection<UnitVerdict> units) {
        var found = new HashMap<String, Asked>();
        database.sql(
                        """
                        select u.code, e.id, e.answer_by,
                               exists (select
                                         from target_answer a
                                        where a.question = e.id) as answered
                          from target_question e
                          join unit u on u.id = e.unit
                         where e.programme = :programme
                           and e.target = :target
                           and e.period = :period
                           and u.code = any (:units)
                        """)
                .param("programme", programme())
                .param("target", target.code())
                .param("period", period.code())
                .param("units", codes(units))
                .query(row -> {
                    var asked =
                            new Asked(
                                    row.getLong("id"),
                                    row.getObject("answer_by", LocalDate.class),
                                    row.getBoolean("answered"));
                    found.put(row.getString("code"), asked);
                });
        return found;
    }

    /// Asks those of the units that are in sight and were not asked before about this target in
    /// this period.
    ///
    /// @return how many were asked
    int ask(Question about, Collection<UnitVerdict> units, Sight sight, Viewer by) {
        var numerators = units.stream().map(one -> one.sides().numerator()).toArray(Long[]::new);
        var denominators =
                units.stream().map(one -> one.sides().denominator()).toArray(Long[]::new);
        var asked =
                database.sql(
                                """
                                insert into target_question (programme, target, period, unit,
                                       numerator, denominator, answer_by, asked_at, account, person)
                                select :programme, :target, :period, u.id, k.numerator,
                                       k.denominator, :until, :at, :account, :person
                                  from unnest(:units, :numerators, :denominators)
                                       as k (code, numerator, denominator)
                                  join unit u on u.code = k.code
                                 where u.voided_at is null
                                   and %s
                                    on conflict on constraint target_question_once do nothing
                                """
                                        .formatted(sight.coversUnit("u.id", ":today")))
                        .param("programme", programme())
                        .param("target", about.target().code())
                        .param("period", about.period().code())
                        .param("units", codes(units))
                        .param("numerators", numerators)
                        .param("denominators", denominators)
                        .param("until", about.until())
                        .param("at", OffsetDateTime.now(clock))
                        .param("account", by.id().value())
                        .param("person", by.name())
                        .param("today", LocalDate.now(clock))
                        .params(sight.parameters())
                        .update();
        trail.record(
                Act.of("target.ask", "target " + about.target().code())
                        .after("period", about.period().code())
                        .after("units", asked)
                        .after("until", about.until()));
        return asked;
    }

    void answer(Explanation question, String body, Viewer by) {
        database.sql(
                        """
                        insert into target_answer (question, body, at, account, person)
                        values (:question, :body, :at, :account, :person)
                        """)
                .param("question", question.id())
                .param("body", body)
                .param("at", OffsetDateTime.now(clock))
                .param("account", by.id().value())
                .param("person", by.name())
                .update();
        trail.record(
                Act.of("target.answer", "target " + question.target())
                        .after("period", question.period().code())
                        .after("unit", question.unit().code()));
    }

    private String programme() {
        return programmes.currentCode().orElseThrow();
    }

    private static String[] codes(Collection<UnitVerdict> units) {
        return units.stream().map(UnitVerdict::code).toArray(String[]::new);
    }

    /// What is asked about.
    ///
    /// @param until the last day on which an answer is in time
    record Question(Target target, Period period, LocalDate until) {}

    /// @param until the last day on which an answer is in time
    record Asked(long id, LocalDate until, boolean answered) {}
}
