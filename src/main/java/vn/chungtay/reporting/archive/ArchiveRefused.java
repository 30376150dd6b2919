package vn.chungtay.reporting.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.ToldToUser;

/// No archive was written: there is nothing to keep, or the file cannot be written.
final class ArchiveRefused extends RuntimeException implements ToldToUser {
    private static final long serialVersionUID = 1L;

    ArchiveRefused(String why, @Nullable Throwable cause) {
        super(why, cause);
    }

    @Override
    public List<String> lines() {
        return List.of(String.valueOf(getMessage()));
    }
}
