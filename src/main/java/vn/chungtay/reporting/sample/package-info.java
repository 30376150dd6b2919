/// The sample year: figures for all units of the sample province, so that the demo shows what years
/// of reporting look like. In 2020 the units' figures add up to what the annex printed; from 2021
/// on they follow a made-up course, with units that did not report and figures that are wrong.
/// Always the same figures, and through the same door as anybody's list.
@NullMarked
package vn.chungtay.reporting.sample;

import org.jspecify.annotations.NullMarked;
