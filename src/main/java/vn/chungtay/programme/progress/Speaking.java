package vn.chungtay.programme.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;

/// Who may speak for a body: those it was given to, and the office on its behalf.
@Component
class Speaking {
    private final Delegates delegates;
    private final Clock clock;

    Speaking(Delegates delegates, Clock clock) {
        this.delegates = delegates;
        this.clock = clock;
    }

    /// As whom a viewer would report for a body; nothing when they may not.
    Optional<Speaker> of(String programme, String body, Viewer viewer) {
        if (!viewer.may(Permission.REPORT_TASKS)) {
            return Optional.empty();
        }
        var account = viewer.id().value();
        return delegates.held(programme, viewer, LocalDate.now(clock)).stream()
                .filter(held -> held.body().equals(body))
                .map(held -> new Speaker(account, viewer.name(), held.id()))
                .findFirst()
                .or(() ->
                        viewer.may(Permission.RUN_PLAN)
                                ? Optional.of(new Speaker(account, viewer.name(), null))
                                : Optional.empty());
    }
}
