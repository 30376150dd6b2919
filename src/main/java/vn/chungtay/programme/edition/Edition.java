package vn.chungtay.programme.edition;

import java.time.Instant;

/// A loading after which a programme's folder differs from the one before, counted from 1.
record Edition(String programme, int number, Instant loadedAt) {}
