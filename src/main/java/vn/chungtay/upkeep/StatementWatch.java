package vn.chungtay.upkeep;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Sees every statement before and after: writes down the slow ones without what was put into them,
/// and sees to it that no page waits for ever.
@Component
class StatementWatch implements QueryExecutionListener {
    private static final Logger LOG = LoggerFactory.getLogger(StatementWatch.class);
    private static final int LONGEST_TEXT = 2_000;
    private static final String CUT_OFF = "57014";

    private final Duration slowFrom;
    private final Patience patience;
    private final LastHour lastHour;
    private final LongAdder slow = new LongAdder();
    private final LongAdder cutOff = new LongAdder();

    StatementWatch(Environment settings, Clock clock) {
        slowFrom =
                settings.getProperty("chungtay.slow-query", Duration.class, Duration.ofMillis(500));
        patience =
                new Patience(
                        settings.getProperty(
                                "chungtay.page-timeout", Duration.class, Duration.ofSeconds(60)));
        lastHour = new LastHour(clock);
    }

    LastHour lastHour() {
        return lastHour;
    }

    LongAdder slow() {
        return slow;
    }

    LongAdder cutOff() {
        return cutOff;
    }

    /// The driver ends a statement that takes longer; whoever set a limit of their own keeps it.
    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        var seconds = patience.now();
        if (seconds == 0) {
            return;
        }
        try {
            limit(execution.getStatement(), seconds);
        } catch (SQLException e) {
            LOG.debug("No limit for this statement", e); // it fails by itself in a moment
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (isCutOff(execution.getThrowable())) {
            cutOff.increment();
        }
        var took = Duration.ofMillis(execution.getElapsedTime());
        if (took.compareTo(slowFrom) < 0 || queries.isEmpty()) {
            return;
        }
        var text = text(queries.getFirst().getQuery());
        slow.increment();
        lastHour.saw(text, took);
        LOG.warn("Slow statement, {} ms at {}: {}", took.toMillis(), Route.current(), text);
    }

    private static void limit(Statement statement, int seconds) throws SQLException {
        if (statement.getQueryTimeout() == 0) {
            statement.setQueryTimeout(seconds);
        }
    }

    private static boolean isCutOff(@Nullable Throwable failure) {
        return failure instanceof SQLException sql && CUT_OFF.equals(sql.getSQLState());
    }

    /// On one line, and not without end.
    private static String text(String sql) {
        var line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT) + "…";
    }
}
