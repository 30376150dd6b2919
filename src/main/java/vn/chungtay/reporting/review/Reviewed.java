package vn.chungtay.reporting.review;

import vn.chungtay.organisation.Organisation;

/// A unit whose report is gone through.
///
/// @param parent the id of the unit above it; 0 for the province
record Reviewed(long id, String code, String name, Organisation organisation, long parent) {

    Doubt doubt(String rule, String figures, String sentence) {
        return new Doubt(code, name, rule, figures, sentence, null);
    }
}
