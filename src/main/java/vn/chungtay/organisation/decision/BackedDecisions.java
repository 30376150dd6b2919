package vn.chungtay.organisation.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Backed;
import vn.chungtay.documents.Backing;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Texts;

/// Which decisions of the registry a document is.
@Component
class BackedDecisions implements Backing {
    private final JdbcClient database;
    private final Texts texts;

    BackedDecisions(JdbcClient database, Texts texts) {
        this.database = database;
        this.texts = texts;
    }

    @Override
    public List<Backed> of(Asked asked, Viewer viewer) {
        if (!viewer.may(Permission.READ_REGISTRY)) {
            return List.of();
        }
        return database.sql(
                        """
                          select id, decision_number, decision_date
                            from reorganisation
                           where document in (:files)
                              or ltrim(decision_number, '0') = :number
                                 and decision_date = :on
                        order by id
                        """)
                .param("files", asked.fileIds())
                .param("number", asked.plainNumber())
                .param("on", asked.on())
                .query((row, _) ->
                        new Backed(
                                texts.text("decision.backed"),
                                Objects.requireNonNull(row.getString("decision_number")),
                                "/reorganisations/" + row.getLong("id"),
                                Objects.requireNonNull(
                                        row.getObject("decision_date", LocalDate.class))))
                .list();
    }
}
