package vn.chungtay.reporting.paper;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;

/// Keeps the narrative parts of the report on an area. A new wording takes the place of the old
/// one, which stays.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SummaryTexts {
    private final JdbcClient database;
    private final Clock clock;

    SummaryTexts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void put(Subject subject, List<Section> sections, Viewer by) {
        var now = OffsetDateTime.now(clock);
        for (var section : sections) {
            database.sql(
                            """
                            update summary_text
                               set replaced_at = :now
                             where round = :round
                               and area = :area
                               and element = :element
                               and replaced_at is null
                            """)
                    .param("now", now)
                    .param("round", subject.round().id().value())
                    .param("area", subject.areaId())
                    .param("element", section.element())
                    .update();
            add(subject, section, by, now);
        }
    }

    private void add(Subject subject, Section section, Viewer by, OffsetDateTime now) {
        database.sql(
                        """
                        insert into summary_text (round, area, element, body, at, account, person)
                        values (:round, :area, :element, :body, :now, :account, :person)
                        """)
                .param("round", subject.round().id().value())
                .param("area", subject.areaId())
                .param("element", section.element())
                .param("body", section.body())
                .param("now", now)
                .param("account", by.isSignedIn() ? by.id().value() : null)
                .param("person", by.name())
                .update();
    }
}
