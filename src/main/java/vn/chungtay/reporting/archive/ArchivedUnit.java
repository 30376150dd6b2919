package vn.chungtay.reporting.archive;

import java.time.Instant;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.rollup.Frozen;

/// What a unit and all below it came to when somebody last put their name to it.
///
/// @param head the unit
/// @param signature who last put their name to it
/// @param digest of the figures, as the audit trail was told, in hexadecimal digits
record ArchivedUnit(Head head, Signature signature, Frozen figures, String digest) {

    /// A unit as it was called on the day of the tree.
    record Head(String code, String name, Organisation organisation, Level level) {}

    /// @param step `SUBMITTED` by itself, `APPROVED` by the one above, or `PAPER` for the report on
    ///   an area
    record Signature(String step, Instant at, String person) {}
}
