/// What a province has put its name to, read without the application, for whoever adds up several.
@NamedInterface("signed")
@NullMarked
package vn.chungtay.reporting.signed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
