package vn.chungtay.documents;

import java.nio.charset.StandardCharsets;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The smallest paper that is one: a PDF with an empty page.
public final class TestPaper {
    public static final String TEXT =
            """
            %PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
            3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>> endobj
            trailer <</Root 1 0 R>>
            %%EOF
            """;

    private TestPaper() {}

    public static byte[] bytes() {
        return TEXT.getBytes(StandardCharsets.US_ASCII);
    }

    /// Files one beside all forms.
    public static long filed(JdbcClient database) {
        return database.sql(
                        """
                             with kept as (
                                      insert into file_content (media_type, content, size, sha256)
                                      values ('application/pdf', :content, length(:content),
                                              sha256(:content))
                                          on conflict on constraint file_content_once
                                          do update set media_type = excluded.media_type
                                   returning id
                             )
                           insert into stored_file (name, content, stored_at)
                           select 'a.pdf', kept.id, now()
                             from kept
                        returning id
                        """)
                .param("content", bytes())
                .query(Long.class)
                .single();
    }
}
