package vn.chungtay.notifications.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.AccountId;

/// Where somebody wants to be written to, and about what.
record MailAddress(
        long id,
        AccountId account,
        String address,
        boolean digest,
        boolean reminders,
        Instant linkEndsAt,
        @Nullable Instant confirmedAt,
        boolean failed) {

    boolean isConfirmed() {
        return confirmedAt != null;
    }

    @Override
    public String toString() {
        return "MailAddress[" + id + "]"; // whose it is belongs into no log
    }
}
