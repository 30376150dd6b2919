package vn.chungtay.programme.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Backed;
import vn.chungtay.documents.Backing;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Texts;

/// Which commitments in sight a document is evidence of. Evidence is filed without a number, so it
/// is known by its content alone.
@Component
class BackedCommitments implements Backing {
    private final JdbcClient database;
    private final CommitmentLists lists;
    private final CommitmentRights rights;
    private final Texts texts;

    BackedCommitments(
            JdbcClient database, CommitmentLists lists, CommitmentRights rights, Texts texts) {
        this.database = database;
        this.lists = lists;
        this.rights = rights;
        this.texts = texts;
    }

    private record Shown(long commitment, LocalDate on) {}

    @Override
    public List<Backed> of(Asked asked, Viewer viewer) {
        if (!viewer.may(Permission.READ_FIGURES)) {
            return List.of();
        }
        var sight = rights.reading(viewer);
        return shown(asked).stream()
                .map(shown ->
                        lists.find(shown.commitment(), sight)
                                .map(commitment -> backed(commitment, shown.on())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Backed backed(Commitment commitment, LocalDate on) {
        var href = "/commitments/" + commitment.id();
        return new Backed(texts.text("commitment.backed"), commitment.title(), href, on);
    }

    private List<Shown> shown(Asked asked) {
        return database.sql(
                        """
                          select r.commitment, max(r.told_on) as told_on
                            from commitment_evidence e
                            join commitment_result r on r.id = e.result
                           where e.file in (:files)
                        group by r.commitment
                        order by r.commitment
                        """)
                .param("files", asked.fileIds())
                .query((row, _) ->
                        new Shown(
                                row.getLong("commitment"),
                                Objects.requireNonNull(row.getObject("told_on", LocalDate.class))))
                .list();
    }
}
