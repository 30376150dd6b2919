/// Officials by name: who holds which post on a day, since when, and when they were trained last.
/// That somebody is in the Party is told by a file alone, to whoever may look at it, and the trail
/// is told; posts on committees of the Party are on no screen.
@NullMarked
package vn.chungtay.people.office.post;

import org.jspecify.annotations.NullMarked;
