/// What decisions do to areas and units: establish, merge, split, rename, change level or kind,
/// transfer, dissolve. A decision is planned, previewed, signed as a whole, and undone as a whole.
@NullMarked
package vn.chungtay.organisation.reorganisation;

import org.jspecify.annotations.NullMarked;
