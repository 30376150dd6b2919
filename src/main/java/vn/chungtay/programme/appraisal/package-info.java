/// What commitments and agreements have in common: the years of the programme, the units that owe
/// them, papers, and who may say what came of them.
@NullMarked
package vn.chungtay.programme.appraisal;

import org.jspecify.annotations.NullMarked;
