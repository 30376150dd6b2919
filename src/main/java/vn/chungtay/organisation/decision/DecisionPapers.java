package vn.chungtay.organisation.decision;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.documents.FileId;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.organisation.reorganisation.ReorganisationId;

/// Knows which filed paper belongs to which decision.
@Component
class DecisionPapers {
    private final StoredFiles files;
    private final JdbcClient database;
    private final Trail trail;

    DecisionPapers(StoredFiles files, JdbcClient database, Trail trail) {
        this.trail = trail;
        this.files = files;
        this.database = database;
    }

    Optional<StoredFile> find(ReorganisationId decision) {
        return database.sql(
                        """
                        select document
                          from reorganisation
                         where id = :id
                           and document is not null
                        """)
                .param("id", decision.value())
                .query(Long.class)
                .optional()
                .flatMap(file -> files.find(new FileId(file)));
    }

    /// In place of one that was filed before, which stays where it is kept.
    @Transactional
    void file(ReorganisationId decision, StoredFile paper) {
        var filed =
                database.sql("update reorganisation set document = :file where id = :id")
                        .param("file", files.store(paper).value())
                        .param("id", decision.value())
                        .update();
        if (filed == 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        trail.record(
                Act.of("decision.file", "decision " + decision.value())
                        .after("document", paper.name()));
    }
}
