package vn.chungtay.reporting.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.web.Listed;

/// Where the reports of a round say something else than the registers, as far as a viewer sees.
@Component
@Transactional(readOnly = true)
class Differences {
    private final Registers registers;
    private final AskedUnits units;
    private final Sights sights;

    Differences(Registers registers, AskedUnits units, Sights sights) {
        this.registers = registers;
        this.units = units;
        this.sights = sights;
    }

    /// The cells of a round that a register knows at all.
    List<Cell> cells(Round round) {
        return registers.cells(round.form());
    }

    Listed<Difference> list(Round round, DifferenceQuestion question, Viewer viewer) {
        var all = all(round, question, viewer);
        var page = Listed.within(question.pageOrFirst(), all.size());
        var window = Listed.window(page);
        var shown = all.stream().skip(window.offset()).limit(window.limit()).toList();
        return new Listed<>(all.size(), page, shown, Map.of());
    }

    List<Difference> all(Round round, DifferenceQuestion question, Viewer viewer) {
        var cells = cells(round);
        var sight = sights.of(viewer, Permission.READ_FIGURES);
        var asked =
                units.of(round, cells, sight).stream()
                        .filter(AskedUnit::begun)
                        .filter(question::asksFor)
                        .toList();
        var known = registers.of(round, cells, asked.stream().map(AskedUnit::id).toList());
        var found = new ArrayList<Difference>();
        for (var place = 0; place < asked.size(); place++) {
            var unit = asked.get(place);
            var own = unit.cells(cells, round.period());
            for (var one : registers.beside(own, unit.figures(), known, unit.id())) {
                if (one.differs() && question.asksFor(one)) {
                    found.add(new Difference(place, unit, one));
                }
            }
        }
        var order = question.order();
        found.sort(order.by().order(order.descending()));
        return found;
    }
}
