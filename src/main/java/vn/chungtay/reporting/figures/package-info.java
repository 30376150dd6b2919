/// What registers know of a form: the port that a module with a register fills, so that a report
/// arrives filled in and nobody types what is known. Reporting knows no register by itself.
@NamedInterface("figures")
@NullMarked
package vn.chungtay.reporting.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
