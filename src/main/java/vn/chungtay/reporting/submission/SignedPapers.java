package vn.chungtay.reporting.submission;

import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;

/// Keeps what a report said on paper when it was submitted or approved. Called within the
/// transaction that signs, which must not wait for the paper itself.
public interface SignedPapers {
    void keep(Desk desk, Viewer by);
}
