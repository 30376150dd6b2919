/// Tables that leave the program: for other programs over the API, as files with a dictionary, as
/// lists in somebody else's form. Modules that keep the data fill the ports; what they declare of
/// each column is what the dictionary says of it.
@NamedInterface("extract")
@NullMarked
package vn.chungtay.documents.extract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
