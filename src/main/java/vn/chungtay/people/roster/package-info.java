/// Lists of persons as of a day for other programs: with the names of their units and areas, in the
/// units that stand for those that took them in.
@NullMarked
package vn.chungtay.people.roster;

import org.jspecify.annotations.NullMarked;
