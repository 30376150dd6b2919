/// Units over HTTP.
@NullMarked
package vn.chungtay.organisation.unit;

import org.jspecify.annotations.NullMarked;
