package vn.chungtay.reporting.target.glance;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.rollup.Where;
import vn.chungtay.reporting.submission.Attendance;
import vn.chungtay.reporting.target.Disputes;
import vn.chungtay.reporting.target.LiveTargets;
import vn.chungtay.reporting.target.TargetQuestion;

/// What somebody has to see to before the figures of a place can be trusted.
@Component
class FollowUp {
    private final Disputes disputes;
    private final Attendance attendance;
    private final Clock clock;

    FollowUp(Disputes disputes, Attendance attendance, Clock clock) {
        this.clock = clock;
        this.disputes = disputes;
        this.attendance = attendance;
    }

    /// What the page shows of it.
    Map<String, Object> of(LiveTargets.Found found, TargetQuestion where, Viewer viewer) {
        var model = new HashMap<String, Object>();
        var disputed = disputes.among(found.assessments(), where, viewer);
        model.put("disputed", disputed);
        model.put("now", clock.instant());
        found.round()
                .ifPresent(round -> {
                    var place = new Where(where.unit(), where.area());
                    var counts = attendance.of(round, place, viewer);
                    model.put("attending", Attending.of(round, where, counts, disputed));
                });
        return model;
    }
}
