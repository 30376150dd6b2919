package vn.chungtay.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers while the database does not: outside of everything that asks it, the session included,
/// and by words that need none of it. So it does for the page that tells of another failure, which
/// the container asks for anew.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Outages extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(Outages.class);

    /// Thousands wait and ask again meanwhile; the log is not to fill the disk by it.
    private static final long QUIET = Duration.ofSeconds(10).toNanos();

    private final BareAnswers answers;
    private final AtomicLong logged = new AtomicLong(System.nanoTime() - QUIET);

    Outages(BareAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            var outage = Outage.of(failure);
            if (outage.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            var path = askedPath(request);
            log(outage.get(), path, failure);
            answer(outage.get(), path, response);
        }
    }

    private static String askedPath(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String before
                ? before
                : request.getRequestURI();
    }

    private void answer(Outage outage, String path, HttpServletResponse response)
            throws IOException {
        response.reset();
        SecurityHeaders.HEADERS.forEach(response::setHeader);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, outage.retryAfter());
        response.setContentType(BareAnswers.typeAt(path));
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        answers.at(
                                path,
                                HttpStatus.SERVICE_UNAVAILABLE.value(),
                                outage.titleKey(),
                                outage.detailKey()));
    }

    private void log(Outage outage, String path, Exception failure) {
        var now = System.nanoTime();
        var before = logged.get();
        if (now - before >= QUIET && logged.compareAndSet(before, now)) {
            LOG.warn("{} at {}, and perhaps at others", outage, Failures.loggable(path), failure);
        }
    }
}
