/// A place at a glance: every target for every organisation on one page, the units behind one of
/// them as tiles, and how a target went over the years. Made for a projector and for paper.
@NullMarked
package vn.chungtay.reporting.target.glance;

import org.jspecify.annotations.NullMarked;
