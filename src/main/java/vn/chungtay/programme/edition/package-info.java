/// The files a programme was loaded from, edition by edition, and their export.
@NullMarked
package vn.chungtay.programme.edition;

import org.jspecify.annotations.NullMarked;
