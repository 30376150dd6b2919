package vn.chungtay.web;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.NumberText;
import vn.chungtay.shared.Refusal;

/// The words of every screen, of all modules in one place, and the Vietnamese way to print what
/// goes into them. Every template receives one as `t`.
///
/// A text is not a `MessageFormat` pattern: `{0}` is replaced and nothing else has a meaning, so
/// that translators need no quoting rules. Numbers are printed as numbers (`1.733`), dates as dates
/// (`23/5/2021`); a year is passed as text.
@Component
public final class Texts {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d/M/uuuu HH:mm", Locale.ROOT)
                    .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    private final Map<String, String> texts;
    private final Map<String, String> assets = new ConcurrentHashMap<>();
    private final ResourceUrlProvider urls;

    Texts(ResourceUrlProvider urls) throws IOException {
        this.texts = read();
        this.urls = urls;
    }

    /// The text of a key; an unknown key is a mistake in the program.
    public String text(String key, Object... arguments) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text has the key " + key);
        }
        return arguments.length == 0 ? text : fill(text, arguments);
    }

    /// The text of a key that comes from what was stored, perhaps by another version.
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /// Why something was not accepted, in words.
    public String text(Refusal refusal) {
        return text(refusal.key(), refusal.arguments().toArray());
    }

    /// `1.733`
    public String number(long value) {
        return NumberText.print(value);
    }

    /// `76,10`: as many decimals as the value carries.
    public String number(BigDecimal value) {
        return NumberText.print(value);
    }

    /// `23/5/2021`
    public String date(LocalDate value) {
        return DateText.print(value);
    }

    /// `25/11/2026 09:14`, as clocks in Việt Nam show it.
    public String moment(Instant value) {
        return MINUTE.format(value);
    }

    /// The address of a static file, with a fingerprint of its content in the name.
    public String asset(String path) {
        return assets.computeIfAbsent(path, this::fingerprinted);
    }

    private String fill(String text, Object[] arguments) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(place -> {
                    var index = Integer.parseInt(place.group(1));
                    return Matcher.quoteReplacement(print(arguments[index]));
                });
    }

    private String print(Object argument) {
        return switch (argument) {
            case Integer i -> number(i);
            case Long l -> number(l);
            case BigDecimal d -> number(d);
            case LocalDate d -> date(d);
            case Instant i -> moment(i);
            case Refusal r -> text(r);
            default -> argument.toString();
        };
    }

    private String fingerprinted(String path) {
        var url = urls.getForLookupPath(Assets.ROOT + path);
        if (url == null) {
            throw new IllegalArgumentException("No static file has the path " + path);
        }
        return url;
    }

    private static Map<String, String> read() throws IOException {
        var found = new HashMap<String, String>();
        var files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:messages/*.properties");
        for (var file : files) {
            for (var entry : read(file).entrySet()) {
                var before = found.put((String) entry.getKey(), (String) entry.getValue());
                if (before != null) {
                    throw new IllegalStateException(
                            "Two texts have the key " + entry.getKey() + ", one in " + file);
                }
            }
        }
        return Map.copyOf(found);
    }

    private static Properties read(Resource file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
        return properties;
    }
}
