package vn.chungtay.reporting.target;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.chungtay.programme.Target;
import vn.chungtay.shared.Period;

/// What the annex says of one target.
@Component
public class PrintedTargets {
    private final Baselines baselines;

    PrintedTargets(Baselines baselines) {
        this.baselines = baselines;
    }

    /// By the years that are printed; nothing where the annex says nothing of it.
    public SortedMap<Period, List<Assessment>> of(Target target) {
        var found = new TreeMap<Period, List<Assessment>>();
        if (target.baseline() != null) {
            baselines
                    .current()
                    .ifPresent(snapshot ->
                            snapshot.periods()
                                    .forEach(code ->
                                            found.put(
                                                    Period.fromCode(code).orElseThrow(),
                                                    of(snapshot, code, target))));
        }
        return found;
    }

    private static List<Assessment> of(Baselines.Snapshot snapshot, String period, Target target) {
        return snapshot.of(period).stream()
                .filter(one -> one.target().code().equals(target.code()))
                .toList();
    }
}
