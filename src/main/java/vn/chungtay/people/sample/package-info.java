/// Invented persons of the sample province, as many in each branch as its reports say: 376,000
/// memberships on the last day of 2020, and what became of them in the years after.
@NullMarked
package vn.chungtay.people.sample;

import org.jspecify.annotations.NullMarked;
