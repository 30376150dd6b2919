/// New, breakthrough pieces of work (target 3): registered each year by a unit, its head and its
/// full-time officials, carried out or not, appraised from above.
@NullMarked
package vn.chungtay.programme.commitment;

import org.jspecify.annotations.NullMarked;
