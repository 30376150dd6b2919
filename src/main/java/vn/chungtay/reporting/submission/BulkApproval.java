package vn.chungtay.reporting.submission;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;

/// Approves many reports, each in a transaction of its own: one that cannot be approved keeps none
/// of the others back.
@Component
class BulkApproval {
    private final Authority authority;
    private final Way way;

    BulkApproval(Authority authority, Way way) {
        this.authority = authority;
        this.way = way;
    }

    List<Done> approve(RoundPath path, List<String> units, Viewer viewer) {
        return units.stream().distinct().map(unit -> approve(path, unit, viewer)).toList();
    }

    private Done approve(RoundPath path, String unit, Viewer viewer) {
        var desk = authority.find(path, unit, viewer, StepKind.APPROVED);
        return switch (way.take(desk, StepKind.APPROVED, "", viewer)) {
            case Outcome.Accepted<Status> _ -> new Done(desk.unit().name(), List.of());
            case Outcome.Refused<Status>(var reasons) -> new Done(desk.unit().name(), reasons);
        };
    }

    /// @param reasons why it was not approved; none when it was
    record Done(String unit, List<Refusal> reasons) {
        boolean isApproved() {
            return reasons.isEmpty();
        }
    }
}
