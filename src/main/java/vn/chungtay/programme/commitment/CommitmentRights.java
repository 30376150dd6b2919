package vn.chungtay.programme.commitment;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;
import vn.chungtay.organisation.Units;
import vn.chungtay.programme.appraisal.Appraisers;

/// Who may do what with a commitment: the unit registers it and tells what became of it, the level
/// above and the party committee appraise it.
@Component
class CommitmentRights {
    private final CommitmentLists lists;
    private final Appraisers appraisers;
    private final Sights sights;
    private final Units units;

    CommitmentRights(CommitmentLists lists, Appraisers appraisers, Sights sights, Units units) {
        this.lists = lists;
        this.appraisers = appraisers;
        this.sights = sights;
        this.units = units;
    }

    /// Commitments carry names and judgements, so they are read where figures are: within one's
    /// scope, and not by everybody who may read what is published.
    Sight reading(Viewer viewer) {
        return sights.of(viewer, Permission.READ_FIGURES);
    }

    /// What the state allows and the viewer may do.
    Set<Step> steps(Commitment commitment, Viewer viewer) {
        var steps = EnumSet.noneOf(Step.class);
        var registering = sights.of(viewer, Permission.REGISTER_COMMITMENTS);
        if (lists.find(commitment.id(), registering).isPresent()) {
            steps.addAll(Set.of(Step.TELL, Step.PROVE, Step.WITHDRAW));
        }
        if (mayAppraise(commitment, viewer)) {
            steps.add(Step.APPRAISE);
        }
        steps.retainAll(commitment.state().steps());
        return steps;
    }

    boolean mayAppraise(Commitment commitment, Viewer viewer) {
        var owner = commitment.unit();
        return units.find(owner.code(), owner.day())
                .filter(unit -> appraisers.may(viewer, unit, owner.day()))
                .isPresent();
    }
}
