package vn.chungtay.documents.job;

import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Viewer;

/// Who sends a list, as it is kept with the job.
///
/// @param account nobody's for what was sent before there were accounts
record Sender(@Nullable AccountId account, String name) {
    static Sender of(Viewer viewer) {
        return new Sender(viewer.account(), viewer.name());
    }

    @Nullable Long id() {
        return account == null ? null : account.value();
    }
}
