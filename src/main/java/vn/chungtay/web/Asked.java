package vn.chungtay.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.shared.Refusal;

/// How the questions about units and those about areas are read, and written into addresses again.
public final class Asked {
    private static final String DOWNWARDS = "-";

    private Asked() {}

    /// PostgreSQL takes no text with a NUL in it, and no name holds another control character.
    public static @Nullable String text(@Nullable String asked) {
        var readable = asked == null ? "" : asked.replaceAll("\\p{Cntrl}", " ").strip();
        return readable.isEmpty() ? null : readable;
    }

    /// Refuses what is none of the known, in words.
    public static <E extends Enum<E>> @Nullable E oneOf(
            E[] known, @Nullable String asked, String refusal) {
        if (asked == null) {
            return null;
        }
        return Arrays.stream(known)
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> refused(refusal, asked, names(known)));
    }

    /// `name`, or `-name` for the other way round; by the first column when nothing was asked.
    public static <E extends Enum<E>> Order<E> order(E[] columns, @Nullable String asked) {
        if (asked == null) {
            return Order.by(columns[0]);
        }
        var descending = asked.startsWith(DOWNWARDS);
        var name = descending ? asked.substring(DOWNWARDS.length()) : asked;
        return Arrays.stream(columns)
                .filter(column -> word(column).equals(name))
                .findFirst()
                .map(column -> new Order<>(column, descending))
                .orElseThrow(() -> refused("list.refusal.sort", asked, words(columns)));
    }

    /// What to ask for so that the list stands by a column; asked again, the other way round.
    public static <E extends Enum<E>> String towards(E column, Order<E> now) {
        return now.equals(Order.by(column)) ? DOWNWARDS + word(column) : word(column);
    }

    public static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    private static RequestRefused refused(String key, String asked, String known) {
        return new RequestRefused(new Refusal(key, List.of(asked, known)));
    }

    private static String names(Enum<?>[] known) {
        return Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String words(Enum<?>[] known) {
        return Arrays.stream(known).map(Asked::word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> column) {
        return column.name().toLowerCase(Locale.ROOT);
    }
}
