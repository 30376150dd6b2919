package vn.chungtay.upkeep;

import java.util.List;

/// What one module lets be watched of itself: a bean of this type in any module is on the page of
/// the program's state and among its figures. Asked outside of a request too, and often: a
/// statement or two, and nothing that takes long.
public interface Vital {
    /// How it is with each of its things, now.
    List<Sign> signs();

    /// What programs watch of it, always the same; none where the signs say it all.
    default List<Measure> measures() {
        return List.of();
    }
}
