package vn.chungtay;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;

/// Stands in for sign-in in the tests: every request is somebody's who may do everything, or comes
/// from the viewer it names.
@Component
public class TestViewers extends OncePerRequestFilter {
    private static final String HEADER = "X-Test-Viewer";
    private static final Map<String, Viewer> KNOWN = new ConcurrentHashMap<>();

    /// Whoever sends a request that names nobody.
    public static final Viewer EVERYBODY =
            Viewer.of(
                    new AccountId(1),
                    "kiem-thu",
                    "Người Kiểm Thử",
                    Stream.of(Role.values())
                            .map(role -> new Grant(role, Scope.EVERYWHERE))
                            .toList());

    /// The same request, sent by this viewer; by one who may do everything when there is none.
    public static HttpRequest sent(HttpRequest.Builder request, @Nullable Viewer viewer) {
        if (viewer != null) {
            KNOWN.put(viewer.login(), viewer);
            request.header(HEADER, viewer.login());
        }
        return request.build();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var named = request.getHeader(HEADER);
        var viewer = named == null ? EVERYBODY : Objects.requireNonNull(KNOWN.get(named), named);
        viewer.enter();
        chain.doFilter(request, response);
    }
}
