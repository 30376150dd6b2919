package vn.chungtay.programme.agreement;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;

/// Who may do what with an agreement: whoever holds one of its units or its area keeps it, and it
/// is read where figures are.
@Component
class AgreementRights {
    private final AgreementLists lists;
    private final Sights sights;

    AgreementRights(AgreementLists lists, Sights sights) {
        this.lists = lists;
        this.sights = sights;
    }

    Sight reading(Viewer viewer) {
        return sights.of(viewer, Permission.READ_FIGURES);
    }

    /// Within what the viewer may do; what lies outside is not found.
    Agreement find(long id, Viewer viewer, Permission permission) {
        return lists.find(id, sights.of(viewer, permission))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// To change it; what is signed is not changed any more.
    Agreement toEdit(long id, Viewer viewer) {
        return toDo(id, Step.EDIT, viewer);
    }

    Agreement toAppraise(long id, Viewer viewer) {
        return toDo(id, Step.APPRAISE, viewer);
    }

    private Agreement toDo(long id, Step step, Viewer viewer) {
        var agreement = find(id, viewer, Permission.KEEP_AGREEMENTS);
        if (!agreement.state().steps().contains(step)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return agreement;
    }

    /// What the state allows and the viewer may do.
    Set<Step> steps(Agreement agreement, Optional<Closing> closing, Viewer viewer) {
        var keeping = sights.of(viewer, Permission.KEEP_AGREEMENTS);
        var steps = EnumSet.noneOf(Step.class);
        if (lists.find(agreement.id(), keeping).isPresent()) {
            steps.addAll(agreement.state().steps());
        }
        if (closing.isPresent()) {
            steps.remove(Step.CLOSE);
        }
        return steps;
    }
}
