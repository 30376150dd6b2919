package vn.chungtay.shared;

import org.jspecify.annotations.Nullable;

/// Whether there was no room left on a disk. Java and PostgreSQL alike only repeat what the system
/// says.
public final class DiskFull {
    private DiskFull() {}

    public static boolean isSaid(@Nullable String message) {
        return message != null
                && (message.contains("No space left on device")
                        || message.contains("Disk quota exceeded"));
    }
}
