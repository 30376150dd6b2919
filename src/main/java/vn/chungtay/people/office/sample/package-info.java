/// Invented officials of the sample province: posts that come to what its units reported of 2020
/// and of two terms, held by members of the sample where there are some.
@NullMarked
package vn.chungtay.people.office.sample;

import org.jspecify.annotations.NullMarked;
