package vn.chungtay.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request a mark, or takes the one that a proxy gave it: in the answer, and in every
/// line of the log that this request causes, beside the number of the account.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestMark extends OncePerRequestFilter {
    static final String HEADER = "X-Request-Id";

    /// What the viewer puts beside it once they are known.
    private static final String ACCOUNT = "account";

    /// Whoever sends a mark decides what stands in our log: digits and dashes, as programs make
    /// them, and no words.
    private static final Pattern WELL_FORMED = Pattern.compile("[0-9A-Fa-f-]{8,64}");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader(HEADER);
        var mark =
                given != null && WELL_FORMED.matcher(given).matches()
                        ? given
                        : FaultReference.made();
        response.setHeader(HEADER, mark);
        MDC.put(FaultReference.REQUEST, mark);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(FaultReference.REQUEST);
            MDC.remove(ACCOUNT);
        }
    }
}
