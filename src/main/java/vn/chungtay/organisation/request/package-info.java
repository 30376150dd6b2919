/// Changes that a commune asks for and the province decides: a new branch, another name, an end.
@NullMarked
package vn.chungtay.organisation.request;

import org.jspecify.annotations.NullMarked;
