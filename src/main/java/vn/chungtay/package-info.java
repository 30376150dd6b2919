/// The application itself; everything it can do lives in the modules below.
@NullMarked
package vn.chungtay;

import org.jspecify.annotations.NullMarked;
