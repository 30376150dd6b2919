/// Letters by e-mail to addresses that their holders have confirmed: what waits each Monday, and
/// reminders around a deadline.
@NullMarked
package vn.chungtay.notifications.mail;

import org.jspecify.annotations.NullMarked;
