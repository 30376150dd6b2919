package vn.chungtay.reporting.entry;

import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.Viewer;

/// Whose hand a figure came from, and by which way.
///
/// @param account none where the program itself did it
public record Hand(@Nullable Long account, String person, Source source) {

    public static Hand of(Viewer viewer, Source source) {
        return new Hand(viewer.isSignedIn() ? viewer.id().value() : null, viewer.name(), source);
    }
}
