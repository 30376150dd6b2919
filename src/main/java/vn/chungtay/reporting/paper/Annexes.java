package vn.chungtay.reporting.paper;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.Sheet;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.target.TargetSheets;

/// The tables that follow the text of a report: what each target came to, where the tasks stand
/// that concern the place, and at the end of a year its forms.
@Component
@Transactional(readOnly = true)
class Annexes {
    private final TargetSheets targets;
    private final TaskSheets tasks;
    private final YearTables year;

    Annexes(TargetSheets targets, TaskSheets tasks, YearTables year) {
        this.targets = targets;
        this.tasks = tasks;
        this.year = year;
    }

    public List<Sheet> of(Subject subject, Head head, Viewer viewer) {
        var period = subject.round().period().code();
        var annexes = new ArrayList<Sheet>();
        targets.results(period, subject.targets(), viewer)
                .ifPresent(taken -> annexes.add(taken.sheet()));
        tasks.of(subject, head).ifPresent(annexes::add);
        annexes.addAll(year.of(subject, viewer));
        return annexes;
    }
}
