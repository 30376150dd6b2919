/// What a year came to and who put their name to it, in one file that is read without the program.
@NullMarked
package vn.chungtay.reporting.archive;

import org.jspecify.annotations.NullMarked;
