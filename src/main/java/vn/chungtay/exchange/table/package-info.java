/// Tables for programs: each at an address of its own, and all of them in one file with the
/// dictionary that says what every column means.
@NullMarked
package vn.chungtay.exchange.table;

import org.jspecify.annotations.NullMarked;
