package vn.chungtay.programme.edition;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The editions of all programmes. None is changed or removed: what was in force stays to be read.
@Component
@Transactional(readOnly = true)
public class Editions {
    private final JdbcClient jdbc;
    private final ProgrammeTexts texts;
    private final Clock clock;

    Editions(JdbcClient jdbc, ProgrammeTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /// The files in force; none of a programme that was loaded before editions were kept and not
    /// since.
    public Optional<FolderFiles> inForce(String programme) {
        return of(programme).stream().findFirst().map(edition -> read(programme, edition.number()));
    }

    /// The number of the edition in force.
    public Optional<Integer> number(String programme) {
        return of(programme).stream().findFirst().map(Edition::number);
    }

    /// The files of one that is or was in force.
    public Optional<FolderFiles> files(String programme, int number) {
        return of(programme).stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .map(edition -> read(programme, edition.number()));
    }

    /// Whether anything was ever signed on the pages.
    public boolean anySigned() {
        return jdbc.sql(
                        """
                        select exists (select from programme_signature)
                               or exists (select from programme_amendment_signature)
                        """)
                .query(Boolean.class)
                .single();
    }

    /// Whether the edition in force came to be by somebody signing it on the pages: as changes, or
    /// as the first edition of a programme started there.
    public boolean isSigned(String programme) {
        return jdbc.sql(
                        """
                        select exists (
                                   select from programme_amendment_signature s
                                    where s.programme = e.programme
                                      and s.edition = e.number
                               )
                               or e.number = 1
                               and exists (
                                   select from programme_signature s
                                    where s.programme = e.programme
                               )
                          from programme_edition e
                         where e.programme = :programme
                         order by e.number desc
                         limit 1
                        """)
                .param("programme", programme)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// All of a programme, the latest first.
    List<Edition> of(String programme) {
        return jdbc.sql(
                        """
                        select programme,
                               number,
                               loaded_at
                          from programme_edition
                         where programme = :programme
                         order by number desc
                        """)
                .param("programme", programme)
                .query(Edition.class)
                .list();
    }

    /// Keeps the files as the edition in force, unless they already are.
    @Transactional
    public void keep(String programme, FolderFiles files) {
        var before = of(programme);
        if (inForce(programme).filter(files::equals).isPresent()) {
            return;
        }
        int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
        jdbc.sql(
                        """
                        insert into programme_edition (programme, number, loaded_at)
                        values (:programme, :number, :at)
                        """)
                .param("programme", programme)
                .param("number", number)
                .param("at", OffsetDateTime.now(clock))
                .update();
        files.texts().forEach((path, text) -> put(new Edited(programme, number), path, text));
    }

    private record Edited(String programme, int number) {}

    private void put(Edited edition, String path, String text) {
        jdbc.sql(
                        """
                        insert into programme_edition_file (programme, edition, path, content)
                        values (:programme, :number, :path, :content)
                        """)
                .param("programme", edition.programme())
                .param("number", edition.number())
                .param("path", path)
                .param("content", texts.keep(text))
                .update();
    }

    private FolderFiles read(String programme, int number) {
        var files = new TreeMap<String, String>();
        jdbc.sql(
                        """
                        select f.path,
                               t.content
                          from programme_edition_file f
                          join programme_text t on t.digest = f.content
                         where f.programme = :programme
                           and f.edition = :number
                        """)
                .param("programme", programme)
                .param("number", number)
                .query(row -> {
                    files.put(row.getString("path"), row.getString("content"));
                });
        return new FolderFiles(files);
    }
}
