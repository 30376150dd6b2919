package vn.chungtay.identity.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.AccountId;

/// A person who may sign in.
///
/// @param passwordHash none until the one-time link was used
/// @param closedWhy why nobody signs in with it any more, when it was closed
/// @param erasedAt when login and name were replaced, so that it is nobody's
record Account(
        AccountId id,
        String login,
        String name,
        @Nullable String passwordHash,
        @Nullable Instant passwordSetAt,
        Instant madeAt,
        @Nullable Instant closedAt,
        @Nullable String closedWhy,
        @Nullable Instant erasedAt) {

    boolean isOpen() {
        return closedAt == null;
    }

    /// How the audit trail calls it.
    String thing() {
        return "account " + login;
    }
}
