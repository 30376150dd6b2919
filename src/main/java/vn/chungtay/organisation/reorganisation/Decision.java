package vn.chungtay.organisation.reorganisation;

import java.time.LocalDate;
import java.util.List;
import vn.chungtay.shared.DocumentNumber;

/// A signed paper and what it does, in the order in which it says so.
public record Decision(
        DocumentNumber number, LocalDate date, LocalDate effectiveOn, List<Step> steps) {

    public Decision {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(number + " decides nothing");
        }
        steps = List.copyOf(steps);
    }
}
