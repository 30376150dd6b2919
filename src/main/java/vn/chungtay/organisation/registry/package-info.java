/// Units over HTTP.
@NullMarked
package vn.chungtay.organisation.registry;

import org.jspecify.annotations.NullMarked;
