/// Papers to be signed, in the forms that offices know: set from one text as DOCX, to be worked on,
/// and as PDF, to be sent and kept. Knows how a paper looks and nothing of what it says.
@NamedInterface("paper")
@NullMarked
package vn.chungtay.documents.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
