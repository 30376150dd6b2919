package vn.chungtay.people.register;

import java.time.LocalDate;

/// Something that happened to a person on a day, in words.
record Moment(LocalDate day, String text) {}
