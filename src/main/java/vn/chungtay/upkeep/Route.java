package vn.chungtay.upkeep;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/// The pattern of an address as its handler declares it, which names nobody and nothing.
final class Route {
    /// Of what was refused before a handler was found.
    private static final String NONE = "none";

    /// Of what runs in the background.
    private static final String BACKGROUND = "background";

    private Route() {}

    static String of(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                        instanceof String pattern
                ? pattern
                : NONE;
    }

    /// Of the request that this thread answers.
    static String current() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : BACKGROUND;
    }
}
