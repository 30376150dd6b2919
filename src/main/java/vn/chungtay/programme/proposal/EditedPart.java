package vn.chungtay.programme.proposal;

import java.util.Locale;

/// A part of a programme that can be changed on a page by itself.
///
/// @param pointer where it stands in its file
/// @param title what it is called in the list of parts
record EditedPart(Kind kind, String key, String file, String pointer, String title) {

    enum Kind {
        TARGET,
        TASK,
        FORM,
        REGIME
    }

    /// As it stands in addresses: `task-15`.
    String id() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + key;
    }
}
