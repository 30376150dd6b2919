package vn.chungtay.programme.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /// Which of some bodies a viewer may report for, in their order; asked once for all of them.
    List<String> among(String programme, Collection<String> bodies, Viewer viewer) {
        if (!viewer.may(Permission.REPORT_TASKS)) {
            return List.of();
        }
        if (viewer.may(Permission.RUN_PLAN)) {
            return List.copyOf(bodies);
        }
        var held =
                delegates.held(programme, viewer, LocalDate.now(clock)).stream()
                        .map(Delegate::body)
                        .collect(Collectors.toSet());
        return bodies.stream().filter(held::contains).toList();
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
