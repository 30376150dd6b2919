package vn.chungtay.programme.commitment;

import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Unit;

/// A commitment before it is registered.
record Registration(
        String programme,
        Unit unit,
        int year,
        Holder holder,
        @Nullable String person,
        @Nullable String post,
        Origin origin,
        String title,
        String novelty) {}
