package vn.chungtay.server;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the command line says, from `messages/server.properties`. A plain bundle, because most of
/// it is said before Spring runs or because it cannot.
final class Sentences {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("messages/server", Locale.ROOT);

    private Sentences() {}

    /// Arguments go in as they print: a port is `8080`, never `8.080`.
    static String text(String key, Object... arguments) {
        var printed = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(printed);
    }
}
