package vn.chungtay.programme.edition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps each text once, under its digest.
@Component
public class ProgrammeTexts {
    private final JdbcClient jdbc;

    ProgrammeTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The digest under which it is kept.
    public String keep(String text) {
        var digest = digest(text);
        jdbc.sql(
                        """
                        insert into programme_text (digest, content)
                        values (:digest, :content)
                            on conflict (digest) do nothing
                        """)
                .param("digest", digest)
                .param("content", text)
                .update();
        return digest;
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
