package vn.chungtay.audit;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.chungtay.identity.Scope;

/// What somebody did to a thing. Who, when and from where is added by [Trail].
///
/// @param kind what was done, as `account.close`; its words are the text `audit.act.<kind>`
/// @param thing what it was done to, as a kind and what names it: `account hoa.nt`
/// @param before named values as they were; empty for a new thing. A name of a secret (password,
///   token, code) is refused
/// @param after the same values as they are; what was asked for of what was only looked at
/// @param place the unit or area it concerns; everywhere for what concerns none
public record Act(
        String kind,
        String thing,
        SortedMap<String, String> before,
        SortedMap<String, String> after,
        Scope place) {

    private static final Pattern KIND = Pattern.compile("[a-z-]+(\\.[a-z-]+)+");
    private static final Pattern WORD_BORDER =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    /// What must never be written down, by any name that has one of these words in it.
    private static final Set<String> SECRETS =
            Set.of(
                    "password",
                    "passwords",
                    "passwd",
                    "passphrase",
                    "secret",
                    "secrets",
                    "token",
                    "tokens",
                    "code",
                    "codes",
                    "otp",
                    "totp",
                    "pin",
                    "cookie",
                    "cookies");

    public Act {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("Not a kind of act: " + kind);
        }
        if (thing.isBlank()) {
            throw new IllegalArgumentException(kind + " was done to nothing");
        }
        refuseSecrets(kind, before.keySet());
        refuseSecrets(kind, after.keySet());
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
        after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
    }

    public static Act of(String kind, String thing) {
        return new Act(kind, thing, new TreeMap<>(), new TreeMap<>(), Scope.EVERYWHERE);
    }

    public Act before(String name, Object value) {
        return new Act(kind, thing, with(before, name, value), after, place);
    }

    public Act after(String name, Object value) {
        return new Act(kind, thing, before, with(after, name, value), place);
    }

    public Act in(Scope place) {
        return new Act(kind, thing, before, after, place);
    }

    private static void refuseSecrets(String kind, Set<String> names) {
        for (var name : names) {
            for (var word : WORD_BORDER.split(name)) {
                if (SECRETS.contains(word.toLowerCase(Locale.ROOT))) {
                    throw new IllegalArgumentException(kind + " tells a secret: " + name);
                }
            }
        }
    }

    private static SortedMap<String, String> with(
            SortedMap<String, String> values, String name, Object value) {
        var more = new TreeMap<>(values);
        more.put(name, value.toString());
        return more;
    }
}
