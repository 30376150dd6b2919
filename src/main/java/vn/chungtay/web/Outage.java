package vn.chungtay.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.DiskFull;

/// What keeps us from answering and goes by without our doing, so that the same request may be sent
/// again: the database does not run, or not for us; all connections to it are in use, longer than
/// anybody should wait; the disk of the server is full. Each has its title and its advice in the
/// texts `outage.<kind>.title` and `.detail`.
public enum Outage {
    AWAY(5),
    BUSY(5),
    FULL(60);

    /// What the pool says of a connection that broke in the middle of a transaction, which then
    /// cannot be rolled back either.
    private static final String CLOSED = "Connection is closed";

    private final int againInSeconds;

    Outage(int againInSeconds) {
        this.againInSeconds = againInSeconds;
    }

    /// Nothing for a fault that would come again with the same request.
    public static Optional<Outage> of(@Nullable Throwable failure) {
        var busy = Optional.<Outage>empty();
        for (var at = failure; at != null; at = at.getCause()) {
            var found = single(at);
            if (found.isPresent()) {
                return found;
            }
            if (at instanceof SQLTransientConnectionException) { // the cause may know better
                busy = Optional.of(BUSY);
            }
        }
        return busy;
    }

    private static Optional<Outage> single(Throwable failure) {
        return switch (failure) {
            case SQLException sql when CLOSED.equals(sql.getMessage()) -> Optional.of(AWAY);
            case SQLException sql when sql.getSQLState() != null -> ofState(sql.getSQLState());
            case IOException full when DiskFull.isSaid(full.getMessage()) -> Optional.of(FULL);
            default -> Optional.empty();
        };
    }

    private static Optional<Outage> ofState(String state) {
        return switch (state) {
            case "53100" -> Optional.of(FULL);
            case "53300" -> Optional.of(BUSY);
            // It ends, has ended or begins; or it is a replica by now, which only reads.
            case "57P01", "57P02", "57P03", "25006" -> Optional.of(AWAY);
            default -> state.startsWith("08") ? Optional.of(AWAY) : Optional.empty();
        };
    }

    String retryAfter() {
        return Integer.toString(againInSeconds);
    }

    String titleKey() {
        return "outage." + name() + ".title";
    }

    String detailKey() {
        return "outage." + name() + ".detail";
    }
}
