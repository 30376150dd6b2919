/// Officials: who holds which post of a unit, full-time or not, on party committees and elected
/// bodies, their education, training and standards; counted as the forms of the programme count
/// them. What they are called is shown by nothing here.
@NullMarked
package vn.chungtay.people.office;

import org.jspecify.annotations.NullMarked;
