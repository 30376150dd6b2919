package vn.chungtay.reporting.entry.grid;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.Viewer;

/// What a cell or a text has become, by whose hand.
///
/// @param account none where the program itself did it
record Change(String element, Standing now, String person, @Nullable Long account, Instant at) {

    boolean isBy(Viewer viewer) {
        return account != null && viewer.isSignedIn() && account == viewer.id().value();
    }
}
