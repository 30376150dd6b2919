package vn.chungtay.upkeep;

import java.time.Duration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// How long a statement may take: whoever looks at a page waits so long, and a connection is held
/// no longer. What makes a file or changes something may take ten times as long; what runs in the
/// background, and what is streamed, as long as it takes.
///
/// @param page 0 for as long as it takes
record Patience(Duration page) {
    private static final int MORE = 10;

    /// In seconds, of what this thread does; 0 for as long as it takes.
    int now() {
        if (page.isZero()
                || !(RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes)) {
            return 0;
        }
        var request = attributes.getRequest();
        var isPage = request.getMethod().equals("GET") && !isFile(Route.of(request));
        return Math.toIntExact(Math.max(1, page.toSeconds()) * (isPage ? 1 : MORE));
    }

    /// `/members.csv`, `/exports/{kind}.csv`
    private static boolean isFile(String route) {
        return route.lastIndexOf('.') > route.lastIndexOf('/');
    }
}
