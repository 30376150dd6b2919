package vn.chungtay.reporting.sample;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.web.Texts;

/// What the sample's units say in words: why something was late, and the narrative parts of the
/// reports of the province and the districts, which are invented as their figures are.
@Component
@ConditionalOnProperty(LoadFigures.SAMPLE)
class SampleWords {
    private final JdbcClient database;
    private final Texts texts;

    SampleWords(JdbcClient database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    /// The parts of the six-monthly report.
    enum Said {
        RESULTS("r6.results"),
        SHORTCOMINGS("r6.shortcomings"),
        CAUSES("r6.causes"),
        TASKS("r6.tasks"),
        PROPOSALS("r6.proposals");

        private final String element;

        Said(String element) {
            this.element = element;
        }
    }

    String person() {
        return texts.text("sample.person");
    }

    String excuse(Excuse excuse) {
        return texts.text("sample.excuse." + excuse);
    }

    /// Of all units of the two upper levels that have reported in a round, as old as their figures.
    @Transactional(propagation = Propagation.MANDATORY)
    public void narrate(Round round) {
        if (!round.form().hasTexts()) {
            return;
        }
        for (var said : Said.values()) {
            database.sql(
                            """
                            insert into report_text (report, element, body, at, person)
                            select r.id, :element, replace(:body, '…', s.name), r.saved_at, :person
                              from report r
                              join unit_state s
                                on s.unit = r.unit
                               and s.voided_at is null
                               and s.during @> cast(:day as date)
                               and s.level in ('PROVINCE', 'DISTRICT')
                             where r.round = :round
                            """)
                    .param("element", said.element)
                    .param("body", texts.text("sample.said." + said))
                    .param("person", person())
                    .param("day", round.treeOn())
                    .param("round", round.id().value())
                    .update();
        }
    }
}
