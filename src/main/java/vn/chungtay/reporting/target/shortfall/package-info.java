/// One target, unit by unit: which units fall short and by how much, adding up to what the whole
/// lacks, and what they answer when they are asked why.
@NullMarked
package vn.chungtay.reporting.target.shortfall;

import org.jspecify.annotations.NullMarked;
