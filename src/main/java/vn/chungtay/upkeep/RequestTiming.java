package vn.chungtay.upkeep;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Times what is answered, by the pattern of its route: no address with an id, nobody's name.
/// Spring's own observation of requests tells the same at several times the cost (ADR 0027). Static
/// files and what proxies ask are left out.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class RequestTiming extends OncePerRequestFilter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE");
    private static final List<String> NOT_TIMED =
            List.of("/assets/", "/livez", "/readyz", "/actuator/");

    /// Few, since each is a line for each route.
    private static final Duration[] LIMITS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final LastHour lastHour;
    private final Map<Answered, Timer> timers = new ConcurrentHashMap<>();

    RequestTiming(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.lastHour = new LastHour(clock);
    }

    LastHour lastHour() {
        return lastHour;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return NOT_TIMED.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new AtEnd(request, response, begun));
            } else {
                saw(request, response, begun);
            }
        }
    }

    private void saw(HttpServletRequest request, HttpServletResponse response, long begun) {
        var took = Duration.ofNanos(System.nanoTime() - begun);
        var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER";
        var route = Route.of(request);
        timers.computeIfAbsent(new Answered(method, route, response.getStatus()), this::timer)
                .record(took);
        lastHour.saw(method + " " + route, took);
    }

    private Timer timer(Answered answered) {
        return Timer.builder("http.server.requests")
                .description("Requests by the pattern of their route")
                .tag("method", answered.method())
                .tag("uri", answered.route())
                .tag("status", String.valueOf(answered.status()))
                .tag("outcome", outcome(answered.status()))
                .serviceLevelObjectives(LIMITS)
                .register(registry);
    }

    private static String outcome(int status) {
        var series = HttpStatus.Series.resolve(status);
        return series == null ? "UNKNOWN" : series.name();
    }

    private record Answered(String method, String route, int status) {}

    /// What is written after the handler is through counts too.
    private final class AtEnd implements AsyncListener {
        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final long begun;

        AtEnd(HttpServletRequest request, HttpServletResponse response, long begun) {
            this.request = request;
            this.response = response;
            this.begun = begun;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            saw(request, response, begun);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // It completes too.
        }

        @Override
        public void onError(AsyncEvent event) {
            // It completes too.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
