/// Programmes started on the pages: prepared from a folder that was sent or after the model of one
/// that is held, previewed, signed and loaded.
@NullMarked
package vn.chungtay.programme.proposal;

import org.jspecify.annotations.NullMarked;
