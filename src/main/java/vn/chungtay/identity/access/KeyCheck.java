package vn.chungtay.identity.access;

import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Vault;
import vn.chungtay.shared.ToldToUser;
import vn.chungtay.web.Texts;

/// Refuses to start on a database whose closed values another key closed: a second node without the
/// key of the first, or a backup restored without it. Nobody could sign in with a code there, and
/// what is closed anew could not be read by the others.
@Component
class KeyCheck implements SmartInitializingSingleton {
    private static final String FIXED_TEXT = "the installation";

    private final JdbcClient database;
    private final Vault vault;
    private final Texts texts;
    private final LostKey lost;
    private final boolean isLost;

    KeyCheck(
            JdbcClient database,
            Vault vault,
            Texts texts,
            LostKey lost,
            @Value("${chungtay.key.lost:false}") boolean isLost) {
        this.database = database;
        this.vault = vault;
        this.texts = texts;
        this.lost = lost;
        this.isLost = isLost;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var mark = vault.mark(FIXED_TEXT);
        database.sql("insert into installation_key (mark) values (:mark) on conflict do nothing")
                .param("mark", mark)
                .update();
        var first = database.sql("select mark from installation_key").query(byte[].class).single();
        if (Arrays.equals(mark, first)) {
            return;
        }
        if (!isLost) {
            throw new AnotherKey(texts.text("identity.key.refused"));
        }
        lost.replace(mark);
    }

    private static final class AnotherKey extends RuntimeException implements ToldToUser {
        private static final long serialVersionUID = 1L;

        AnotherKey(String sentence) {
            super(sentence);
        }

        @Override
        public List<String> lines() {
            return List.of(String.valueOf(getMessage()));
        }

        @Override
        public boolean isAboutTheMachine() {
            return true;
        }
    }
}
