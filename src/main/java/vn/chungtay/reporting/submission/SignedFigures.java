package vn.chungtay.reporting.submission;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.rollup.Question;
import vn.chungtay.reporting.rollup.Totals;

/// Freezes what somebody puts their name to: the figures, and the paper that goes with them.
@Component
class SignedFigures {
    private final Filings filings;
    private final Totals totals;
    private final ObjectProvider<SignedPapers> papers;

    SignedFigures(Filings filings, Totals totals, ObjectProvider<SignedPapers> papers) {
        this.filings = filings;
        this.totals = totals;
        this.papers = papers;
    }

    /// @return the digest of the figures, in hexadecimal digits
    @Transactional(propagation = Propagation.MANDATORY)
    String freeze(Desk desk, StepKind kind, long step, Viewer by) {
        var place = new Scope.OfUnit(desk.unit().id().value());
        var total = totals.single(Question.all(desk.round(), place));
        var digest = filings.freeze(step, total.freeze());
        if (kind != StepKind.ACCEPTED) {
            papers.forEach(paper -> paper.keep(desk, by));
        }
        return digest;
    }
}
