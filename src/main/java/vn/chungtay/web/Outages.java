package vn.chungtay.web;

import jakarta.servlet.FilterChain;
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
import org.springframework.web.util.WebUtils;

/// Answers while the database does not: outside of everything that asks it, the session included,
/// and by words that need none of it.
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
            log(outage.get(), request, failure);
            answer(outage.get(), request, response);
        }
    }

    private void answer(Outage outage, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // What a page of another failure was about to tell: the container would tell it instead.
        WebUtils.clearErrorRequestAttributes(request);
        response.reset();
        SecurityHeaders.HEADERS.forEach(response::setHeader);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, outage.retryAfter());
        response.setContentType(BareAnswers.typeAt(request.getRequestURI()));
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        answers.at(
                                request.getRequestURI(),
                                HttpStatus.SERVICE_UNAVAILABLE.value(),
                                outage.titleKey(),
                                outage.detailKey()));
    }

    private void log(Outage outage, HttpServletRequest request, Exception failure) {
        var now = System.nanoTime();
        var before = logged.get();
        if (now - before >= QUIET && logged.compareAndSet(before, now)) {
            var path = Failures.loggable(request.getRequestURI());
            LOG.warn("{} at {}, and perhaps at others", outage, path, failure);
        }
    }
}
