package vn.chungtay.reporting.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Scope;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.register.Registered;
import vn.chungtay.reporting.register.Registers;
import vn.chungtay.reporting.rollup.Frozen;
import vn.chungtay.reporting.rollup.Question;
import vn.chungtay.reporting.rollup.Totals;

/// The figures of a report that somebody is to sign: what they come to now, beside what was signed
/// and what registers know.
@Component
class SubmittedFigures {
    private final Filings filings;
    private final Totals totals;
    private final Registers registers;

    SubmittedFigures(Filings filings, Totals totals, Registers registers) {
        this.filings = filings;
        this.totals = totals;
        this.registers = registers;
    }

    List<TotalLine> lines(Desk desk, Filing filing) {
        var place = new Scope.OfUnit(desk.unit().id().value());
        var total = totals.single(Question.all(desk.round(), place));
        var signed = signed(filing);
        return desk.round().form().cells().stream()
                .filter(cell -> total.unitsExpected(cell) > 0)
                .map(cell ->
                        new TotalLine(
                                cell,
                                total.value(cell),
                                signed == null ? null : signed.value(cell),
                                total.unitsReported(cell),
                                total.unitsExpected(cell)))
                .toList();
    }

    /// Where the unit itself says something else than a register.
    List<Registered> differing(Desk desk) {
        return registers.at(desk).stream().filter(Registered::differs).toList();
    }

    private @Nullable Frozen signed(Filing filing) {
        return filing.lastOf(StepKind.APPROVED)
                .or(() -> filing.lastOf(StepKind.SUBMITTED))
                .map(filings::frozenAt)
                .orElse(null);
    }
}
