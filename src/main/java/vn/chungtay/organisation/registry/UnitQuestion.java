package vn.chungtay.organisation.registry;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitFilter;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// What a person asked of the list of units; blank asks nothing.
record UnitQuestion(
        @Nullable String asOf,
        @Nullable String organisation,
        @Nullable String level,
        @Nullable String q) {

    UnitQuestion {
        asOf = blankToNull(asOf);
        organisation = blankToNull(organisation);
        level = blankToNull(level);
        q = blankToNull(q);
    }

    /// Refuses an organisation or a level there is not, in words.
    UnitFilter filter() {
        return new UnitFilter(
                oneOf(Organisation.values(), organisation, "unit.refusal.organisation"),
                oneOf(Level.values(), level, "unit.refusal.level"),
                null,
                q);
    }

    private static <E extends Enum<E>> @Nullable E oneOf(
            E[] known, @Nullable String asked, String refusal) {
        if (asked == null) {
            return null;
        }
        return Arrays.stream(known)
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseThrow(() ->
                        new RequestRefused(new Refusal(refusal, List.of(asked, names(known)))));
    }

    private static String names(Enum<?>[] known) {
        return Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", "));
    }

    /// Whether all units of the day are asked for.
    boolean isOpen() {
        return organisation == null && level == null && q == null;
    }

    /// The address of the same question elsewhere.
    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "asOf", asOf);
        add(address, "organisation", organisation);
        add(address, "level", level);
        add(address, "q", q);
        return address.encode().toUriString();
    }

    static String orNone(@Nullable String asked) {
        return asked == null ? "" : asked;
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    /// PostgreSQL takes no text with a NUL in it, and no name holds another control character.
    private static @Nullable String blankToNull(@Nullable String text) {
        var readable = text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
        return readable.isEmpty() ? null : readable;
    }
}
