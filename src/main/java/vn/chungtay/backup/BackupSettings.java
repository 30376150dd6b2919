package vn.chungtay.backup;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where copies go, at which hour, how many stay and whose key locks them. What cannot be
/// understood stops the start: a copy that is not made is missed too late.
@Component
@ConditionalOnProperty("chungtay.backup.folder")
class BackupSettings {
    private static final Pattern KEEP =
            Pattern.compile("([1-9][0-9]{0,3})/([0-9]{1,3})/([0-9]{1,3})");
    private static final String USUAL = "7/4/12";

    private final Path folder;
    private final int hour;
    private final Retention retention;
    private final @Nullable Path recipient;

    BackupSettings(Environment settings) {
        this.folder = Path.of(settings.getRequiredProperty("chungtay.backup.folder"));
        var at = settings.getProperty("chungtay.backup.at", "1").strip();
        if (!at.matches("[0-9]|1[0-9]|2[0-3]")) {
            throw new BackupRefused(Words.text("settings.refused.at", at));
        }
        this.hour = Integer.parseInt(at);
        this.retention = retention(settings.getProperty("chungtay.backup.keep", USUAL).strip());
        var key = settings.getProperty("chungtay.backup.recipient", "").strip();
        this.recipient = key.isEmpty() ? null : Path.of(key);
        lock(); // a key that cannot be read is told now
    }

    Path folder() {
        return folder;
    }

    LocalTime at() {
        return LocalTime.of(hour, 0);
    }

    Retention retention() {
        return retention;
    }

    Lock lock() {
        return recipient == null ? Lock.none() : Lock.none().forRecipient(recipient);
    }

    private static Retention retention(String keep) {
        var numbers = KEEP.matcher(keep);
        if (!numbers.matches()) {
            throw new BackupRefused(Words.text("settings.refused.keep", keep));
        }
        return new Retention(
                Integer.parseInt(numbers.group(1)),
                Integer.parseInt(numbers.group(2)),
                Integer.parseInt(numbers.group(3)));
    }
}
