/// Officials: who holds which post of a unit, full-time or not, on party committees and elected
/// bodies, their education, training and standards; counted as the forms of the programme count
/// them. Nothing here shows what an official is called; who was referred to the Party is shown by
/// name to those who may see persons, and each look is told to the trail.
@NullMarked
package vn.chungtay.people.office;

import org.jspecify.annotations.NullMarked;
