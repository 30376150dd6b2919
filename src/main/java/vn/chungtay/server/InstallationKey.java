package vn.chungtay.server;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The key with which the application encrypts what it must read again: `CHUNGTAY_KEY`, which all
/// nodes of one database share, or else a file of the data directory, made at the first start. It
/// is never in the database it protects, and belongs into a backup kept apart from that.
final class InstallationKey {
    private static final String DIGITS = "[0-9a-fA-F]{64}";

    private InstallationKey() {}

    /// Its name, for one of several provinces if there are several.
    static String file(@Nullable Province province) {
        return province == null ? "key" : "key-" + province.code();
    }

    /// @param name of the file
    static String in(DataDirectory directory, String name, Map<String, String> environment)
            throws IOException {
        var named = environment.getOrDefault("CHUNGTAY_KEY", "").strip();
        if (!named.isEmpty()) {
            if (!named.matches(DIGITS)) {
                throw new CannotStart(Sentences.text("start.refused.key"));
            }
            return named;
        }
        var file = new PasswordFile(directory.path().resolve(name));
        if (!file.isWritten()) {
            file.write();
        }
        return file.read();
    }
}
