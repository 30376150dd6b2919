/// A province to try the program with, made from a folder of facts and words (`sample/`): villages,
/// units and branches of the six organisations, in the columns that import reads. The same folder
/// always makes the same rows.
@NullMarked
package vn.chungtay.organisation.sample;

import org.jspecify.annotations.NullMarked;
