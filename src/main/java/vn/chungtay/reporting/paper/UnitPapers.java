package vn.chungtay.reporting.paper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.submission.SignedPapers;

/// Keeps the paper of a unit's report when it is submitted and when it is approved; once, where
/// nothing changed in between. A report without narrative parts goes on no paper.
@Component
class UnitPapers implements SignedPapers {
    private final Freezing freezing;

    UnitPapers(Freezing freezing) {
        this.freezing = freezing;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Desk desk, Viewer by) {
        if (!desk.texts().isEmpty()) {
            freezing.freezeIfChanged(Subject.of(desk), by);
        }
    }
}
