package vn.chungtay.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.ToldToUser;

/// A copy cannot be made, read or taken back, and the sentence says why and what to do.
public final class BackupRefused extends RuntimeException implements ToldToUser {
    private static final long serialVersionUID = 1L;

    BackupRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    BackupRefused(String sentence) {
        this(sentence, null);
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
