package vn.chungtay.backup;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// What is said of copies, from `messages/backup.properties`; a plain bundle, because a command
/// says it without Spring.
final class Words {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("messages/backup", Locale.ROOT);

    private Words() {}

    static String text(String key, Object... arguments) {
        var printed = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(printed);
    }
}
