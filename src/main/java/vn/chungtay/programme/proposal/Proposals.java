package vn.chungtay.programme.proposal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.edition.FolderFiles;
import vn.chungtay.programme.edition.ProgrammeTexts;

/// Keeps what was proposed and what was signed.
@Component
@Transactional(readOnly = true)
class Proposals {
    static final String ADDRESS = "/programmes/proposals";

    private static final String PROPOSALS =
            """
               select p.id,
                      p.programme,
                      p.title,
                      p.person,
                      (p.proposed_at at time zone :zone)::date as proposed_on,
                      s.document_number
                 from programme_proposal p
            left join programme_signature s on s.proposal = p.id
            """;

    private final JdbcClient jdbc;
    private final ProgrammeTexts texts;
    private final Clock clock;

    Proposals(JdbcClient jdbc, ProgrammeTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /// Its number.
    @Transactional
    public long add(Prepared prepared, Viewer by) {
        long id =
                jdbc.sql(
                                """
                                   insert into programme_proposal (programme, title, account,
                                          person, proposed_at)
                                   values (:programme, :title, :account,
                                          :person, :at)
                                returning id
                                """)
                        .param("programme", prepared.programme())
                        .param("title", prepared.title())
                        .param("account", by.id().value())
                        .param("person", by.name())
                        .param("at", OffsetDateTime.now(clock))
                        .query(Long.class)
                        .single();
        prepared.files().texts().forEach((path, text) -> put(id, path, text));
        return id;
    }

    Optional<Proposal> find(long id) {
        return jdbc.sql(PROPOSALS + " where p.id = :id")
                .param("zone", clock.getZone().getId())
                .param("id", id)
                .query(Proposal.class)
                .optional();
    }

    /// Those nobody has signed and whose code is still free, the latest first.
    List<Proposal> waiting() {
        return jdbc.sql(
                        PROPOSALS
                                + """
                                   where s.proposal is null
                                     and not exists (
                                             select from programme held
                                              where held.code = p.programme
                                         )
                                order by p.id desc
                                """)
                .param("zone", clock.getZone().getId())
                .query(Proposal.class)
                .list();
    }

    FolderFiles files(Proposal proposal) {
        var files = new TreeMap<String, String>();
        jdbc.sql(
                        """
                        select f.path,
                               t.content
                          from programme_proposal_file f
                          join programme_text t on t.digest = f.content
                         where f.proposal = :id
                        """)
                .param("id", proposal.id())
                .query(row -> {
                    files.put(row.getString("path"), row.getString("content"));
                });
        return new FolderFiles(files);
    }

    @Transactional
    public void sign(Proposal proposal, SignedBy document, Viewer by) {
        jdbc.sql(
                        """
                        insert into programme_signature (proposal, programme, document_number,
                               document_date, account, person, signed_at)
                        values (:proposal, :programme, :number,
                               :date, :account, :person, :at)
                        """)
                .param("proposal", proposal.id())
                .param("programme", proposal.programme())
                .param("number", document.number().toString())
                .param("date", document.date())
                .param("account", by.id().value())
                .param("person", by.name())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void put(long id, String path, String text) {
        jdbc.sql(
                        """
                        insert into programme_proposal_file (proposal, path, content)
                        values (:proposal, :path, :content)
                        """)
                .param("proposal", id)
                .param("path", path)
                .param("content", texts.keep(text))
                .update();
    }
}
