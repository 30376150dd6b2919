/// Lists brought in over HTTP: taken or looked at in the background, one transaction each, told
/// with every problem's line and column.
@NullMarked
package vn.chungtay.documents.job;

import org.jspecify.annotations.NullMarked;
