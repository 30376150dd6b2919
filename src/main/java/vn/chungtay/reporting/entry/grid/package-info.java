/// The page on which a unit enters its figures: a grid whose cells save themselves, or one form for
/// whoever has no JavaScript. Nobody overwrites anybody unseen, and nothing that was typed is lost.
@NullMarked
package vn.chungtay.reporting.entry.grid;

import org.jspecify.annotations.NullMarked;
