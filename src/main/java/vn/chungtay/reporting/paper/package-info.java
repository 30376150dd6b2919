/// The report of a unit on paper: its narrative parts, the targets it comes to, head and foot, as
/// DOCX and PDF; and what the units below wrote, for whoever writes the part above them.
@NullMarked
package vn.chungtay.reporting.paper;

import org.jspecify.annotations.NullMarked;
