package vn.chungtay.programme.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Backed;
import vn.chungtay.documents.Backing;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Texts;

/// Which agreements in sight were signed by a document.
@Component
class BackedAgreements implements Backing {
    private final JdbcClient database;
    private final AgreementLists lists;
    private final AgreementRights rights;
    private final Texts texts;

    BackedAgreements(
            JdbcClient database, AgreementLists lists, AgreementRights rights, Texts texts) {
        this.database = database;
        this.lists = lists;
        this.rights = rights;
        this.texts = texts;
    }

    @Override
    public List<Backed> of(Asked asked, Viewer viewer) {
        if (!viewer.may(Permission.READ_FIGURES)) {
            return List.of();
        }
        var sight = rights.reading(viewer);
        return signed(asked).stream()
                .map(id -> lists.find(id, sight))
                .flatMap(Optional::stream)
                .flatMap(this::backed)
                .toList();
    }

    private Stream<Backed> backed(Agreement agreement) {
        return Stream.ofNullable(agreement.signed())
                .map(signed ->
                        new Backed(
                                texts.text("agreement.backed"),
                                agreement.title(),
                                "/agreements/" + agreement.id(),
                                signed.on()));
    }

    private List<Long> signed(Asked asked) {
        return database.sql(
                        """
                          select agreement
                            from agreement_signature
                           where file in (:files)
                              or ltrim(number, '0') = :number
                                 and signed_on = :on
                        order by agreement
                        """)
                .param("files", asked.fileIds())
                .param("number", asked.plainNumber())
                .param("on", asked.on())
                .query((row, _) -> Objects.requireNonNull(row.getObject("agreement", Long.class)))
                .list();
    }
}
