package vn.chungtay.people;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.Vault;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.SearchText;

/// Whom somebody looks for: anybody, by words of a name, or by a code or an identity number.
///
/// @param words as PostgreSQL looks for them; none where no word of a name was typed
/// @param number a code or an identity number, since no name has a figure in it
public record Sought(@Nullable String words, @Nullable String number) {
    private static final Pattern NUMBERED = Pattern.compile(".*\\d.*");
    private static final Pattern OUTSIDE_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final String BEGUN = ":*";

    private static final String CALLED =
            """
            select n.name, n.words @@ to_tsquery('simple', :whole) as whole
              from person_name n
             where n.words @@ to_tsquery('simple', :words)
            """;

    private static final String NAMED =
            """
            %s in (select n.name
                     from person_name n
                    where n.words @@ to_tsquery('simple', :words))
            """;

    private static final String BY_NUMBER =
            """
            p.id in (select coalesce(t.merged_into, t.id)
                       from person t
                      where t.code = :number
                         or t.identity_mark = cast(:mark as bytea))
            """;

    /// @param typed words of a name in any order, the last perhaps only begun, with diacritics or
    ///   without; or a number
    public static Sought of(@Nullable String typed) {
        return typed != null && NUMBERED.matcher(typed).matches()
                ? new Sought(null, typed)
                : new Sought(named(typed), null);
    }

    /// The words of a name, the last from its beginning; none where there are none.
    public static @Nullable String named(@Nullable String typed) {
        var words =
                OUTSIDE_WORDS
                        .splitAsStream(SearchText.fold(Objects.requireNonNullElse(typed, "")))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" & "));
        return words.isEmpty() ? null : words + BEGUN;
    }

    /// A condition with the parameter `:words`, which is not null.
    ///
    /// @param name as `person.search` has it, as SQL
    public static String isNamed(String name) {
        return NAMED.formatted(name);
    }

    public boolean isAnybody() {
        return words == null && number == null;
    }

    /// A condition on a row `p` of `person`, with the parameters `:words`, `:number` and `:mark`.
    public String sql() {
        if (number != null) {
            return BY_NUMBER;
        }
        return words == null ? "true" : isNamed("p.search");
    }

    /// The same words, the last as a whole too.
    public @Nullable String whole() {
        return words == null ? null : words.substring(0, words.length() - BEGUN.length());
    }

    /// SQL: the names that were asked for, each once, as `name`, and `whole` where the last word is
    /// one of theirs; with the parameters `:words` and `:whole`. None where no word of a name was
    /// typed.
    public @Nullable String calledSql() {
        return words == null ? null : CALLED;
    }

    /// The mark of an identity number; none where none was typed.
    public byte @Nullable [] mark(Vault vault) {
        return number != null
                        && IdentityNumber.read(number)
                                instanceof Outcome.Accepted<IdentityNumber>(var read)
                ? vault.mark(read.digits())
                : null;
    }
}
