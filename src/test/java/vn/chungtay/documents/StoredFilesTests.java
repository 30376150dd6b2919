package vn.chungtay.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.content.MadeFiles;
import vn.chungtay.documents.content.Words;
import vn.chungtay.documents.store.Contents;
import vn.chungtay.documents.store.TestContents;
import vn.chungtay.shared.Outcome;

/// Papers on a database of their own.
class StoredFilesTests {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);
    private static final JdbcClient DATABASE =
            JdbcClient.create(TestPostgres.application(TestPostgres.freshDatabase()));
    private static final Contents CONTENTS = TestContents.in(DATABASE);

    private final StoredFiles files = new StoredFiles(DATABASE, CONTENTS, CLOCK);
    private final FileTexts texts = new FileTexts(DATABASE, CONTENTS, CLOCK);

    @Test
    void the_same_content_is_kept_once_under_the_name_of_each_filing() throws Exception {
        var one = files.store(paper("Quyết định.pdf", MadeFiles.pdf("mot ban")));
        var before = contents();
        var again = files.store(paper("copy", files.find(one).orElseThrow().content()));

        assertThat(contents()).isEqualTo(before);
        assertThat(files.find(one).orElseThrow().name()).isEqualTo("Quyết định.pdf");
        assertThat(files.find(again).orElseThrow().name()).isEqualTo("copy.pdf");
        assertThat(files.find(again).orElseThrow().content())
                .isEqualTo(files.find(one).orElseThrow().content());
    }

    @Test
    void papers_are_found_by_their_text_without_diacritics() throws Exception {
        var docx = files.store(paper("a.docx", MadeFiles.docx("Đoàn kết, chăm lo người nghèo")));
        var pdf = files.store(paper("a.pdf", MadeFiles.pdf("Ke hoach so 05")));
        var scan = files.store(paper("b.pdf", TestPaper.bytes()));

        texts.run();

        assertThat(found("nguoi ngheo")).isEqualTo(docx.value());
        assertThat(found("NGƯỜI ngh")).isEqualTo(docx.value());
        assertThat(found("kế hoạch 5")).isEqualTo(pdf.value());
        assertThat(text(scan)).isEmpty();
    }

    @Test
    void each_paper_is_read_once_and_one_that_breaks_off_is_not_tried_again() {
        DATABASE.sql(
                        """
                        insert into file_content (media_type, content, size, sha256)
                        values ('application/pdf', '%PDF-1.4', 8, sha256('%PDF-1.4'))
                        """)
                .update();

        texts.run();
        texts.run();

        var waiting =
                "select count(*) from file_content where id not in (select content from file_text)";
        assertThat(DATABASE.sql(waiting).query(Long.class).single()).isZero();
    }

    private static StoredFile paper(String name, byte[] content) {
        return switch (StoredFile.read(name, content)) {
            case Outcome.Accepted<StoredFile>(var file) -> file;
            case Outcome.Refused<StoredFile>(var reasons) ->
                    throw new AssertionError(reasons.toString());
        };
    }

    private static long contents() {
        return DATABASE.sql("select count(*) from file_content").query(Long.class).single();
    }

    private static long found(String typed) {
        return DATABASE.sql(
                        """
                        select f.id
                          from stored_file f
                          join file_text t on t.content = f.content
                         where t.words @@ to_tsquery('simple', :words)
                        """)
                .param("words", String.join(" & ", Words.sought(typed)))
                .query(Long.class)
                .single();
    }

    private static String text(FileId file) {
        return DATABASE.sql(
                        """
                        select t.body
                          from file_text t
                          join stored_file f on f.content = t.content
                         where f.id = :file
                        """)
                .param("file", file.value())
                .query(String.class)
                .single();
    }
}
