/// Lists in the form that somebody else's database takes: a profile says which columns, what they
/// are called there and how days and codes are written; a file is made of it for a place and a day.
@NullMarked
package vn.chungtay.exchange.profile;

import org.jspecify.annotations.NullMarked;
