package vn.chungtay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.chungtay.shared.SearchText;

/// A fault as the log may have it: where it happened and what it says, without what the person of
/// this request typed and without long numbers, which may be a person's.
public final class Unnamed extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{9,}");
    private static final int SHORTEST = 3;
    private static final int DEEPEST = 20;
    private static final String INSTEAD = "…";

    private final String said;

    private Unnamed(String said, @Nullable Throwable cause) {
        super(said, cause, false, true);
        this.said = said;
    }

    /// Nothing of nothing.
    public static @Nullable Throwable of(@Nullable Throwable fault) {
        return of(fault, typed(), 0);
    }

    private static @Nullable Throwable of(
            @Nullable Throwable fault, List<String> typed, int depth) {
        if (fault == null || depth == DEEPEST) {
            return null;
        }
        var unnamed =
                new Unnamed(
                        without(typed, fault.toString()), of(fault.getCause(), typed, depth + 1));
        unnamed.setStackTrace(fault.getStackTrace());
        return unnamed;
    }

    private static String without(List<String> typed, String said) {
        var kept = LONG_NUMBER.matcher(said).replaceAll(INSTEAD);
        for (var word : typed) {
            kept =
                    Pattern.compile(
                                    word,
                                    Pattern.LITERAL
                                            | Pattern.CASE_INSENSITIVE
                                            | Pattern.UNICODE_CASE)
                            .matcher(kept)
                            .replaceAll(INSTEAD);
        }
        return kept;
    }

    /// What the fields and the address of this request hold, as it was typed and as it is searched.
    private static List<String> typed() {
        var typed = new ArrayList<String>();
        if (RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes) {
            attributes
                    .getRequest()
                    .getParameterMap()
                    .values()
                    .forEach(values -> {
                        for (var value : values) {
                            typed.add(value.strip());
                            typed.add(SearchText.fold(value));
                        }
                    });
        }
        typed.removeIf(word -> word.length() < SHORTEST);
        return typed;
    }

    @Override
    public String toString() {
        return said;
    }
}
