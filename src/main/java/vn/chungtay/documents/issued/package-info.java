/// The register of documents: decisions, plans, reports and what else bodies issue, each with its
/// number, day, body, abstract and file, found by any word of these or of the file itself. What a
/// document backs is told by the modules that fill [vn.chungtay.documents.Backing]; what they issue
/// themselves they enter by [vn.chungtay.documents.issued.IssuedRegister].
@NamedInterface("issued")
@NullMarked
package vn.chungtay.documents.issued;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
