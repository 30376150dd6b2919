/// How a folder becomes stored rows, whatever the rows hold: elements with codes, what changed
/// between the stored ones and the folder's, and shelves that put and remove one element at a time.
@NullMarked
package vn.chungtay.programme.loading;

import org.jspecify.annotations.NullMarked;
