/// Decisions on screen: written, previewed, signed, filed with their paper, undone; and the changes
/// that communes ask for.
@NullMarked
package vn.chungtay.organisation.decision;

import org.jspecify.annotations.NullMarked;
