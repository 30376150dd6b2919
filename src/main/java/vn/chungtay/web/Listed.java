package vn.chungtay.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of the units or areas that answer a question.
///
/// @param count how many answer it altogether
/// @param names what the areas that are mentioned are called, by code
public record Listed<T>(int count, int page, List<T> shown, Map<String, String> names) {
    private static final int PAGE = 50;

    /// The nearest page there is.
    public static int within(int page, int count) {
        return Math.clamp(page, 1, pages(count));
    }

    public static Window window(int page) {
        return new Window(PAGE, (page - 1) * PAGE);
    }

    public String name(@Nullable String code) {
        return code == null ? "" : names.getOrDefault(code, code);
    }

    public Pager pager(String address) {
        return new Pager(address, page, pages(count));
    }

    private static int pages(int count) {
        return Math.max(1, (count + PAGE - 1) / PAGE);
    }
}
