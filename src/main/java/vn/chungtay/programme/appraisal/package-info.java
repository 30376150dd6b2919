/// What commitments and agreements have in common: the years of the programme, the units that owe
/// them, what is typed into their forms, the sample; and who may say what commitments were worth.
@NullMarked
package vn.chungtay.programme.appraisal;

import org.jspecify.annotations.NullMarked;
