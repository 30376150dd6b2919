/// The days on which work is due, for the calendar on somebody's own telephone or desk, which reads
/// it from a secret address.
@NullMarked
package vn.chungtay.notifications.calendar;

import org.jspecify.annotations.NullMarked;
