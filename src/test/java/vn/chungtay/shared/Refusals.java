package vn.chungtay.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Properties;

/// What the reader of a refusal reads, with the module's real messages.
final class Refusals {
    private static final Properties MESSAGES = new Properties();

    static {
        try (var file = Refusals.class.getResourceAsStream("/messages/shared.properties")) {
            MESSAGES.load(
                    new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Refusals() {}

    static String sentence(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        var reason = ((Outcome.Refused<?>) outcome).reasons().getFirst();
        var pattern = MESSAGES.getProperty(reason.key());
        assertThat(pattern).as(reason.key()).isNotNull();
        var sentence = MessageFormat.format(pattern, reason.arguments().toArray());
        assertThat(sentence).doesNotContain("{").endsWith(".");
        return sentence;
    }
}
