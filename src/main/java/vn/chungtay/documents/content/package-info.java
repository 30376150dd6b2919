/// What a file is by what is in it, whatever its name says; why one is not kept; and the words in
/// it. Knows nothing of what files are kept for.
@NullMarked
package vn.chungtay.documents.content;

import org.jspecify.annotations.NullMarked;
