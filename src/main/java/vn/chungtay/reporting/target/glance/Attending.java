package vn.chungtay.reporting.target.glance;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.submission.Attendance;
import vn.chungtay.reporting.target.Disputes.Disputed;
import vn.chungtay.reporting.target.TargetQuestion;

/// Who has not reported, and what does not agree in what was reported.
///
/// @param round that most targets are read from
/// @param disputes how many findings speak against the figures of an organisation
record Attending(
        Round round,
        TargetQuestion where,
        Map<Organisation, Attendance.Count> counts,
        Map<Organisation, Long> disputes) {

    static Attending of(
            Round round,
            TargetQuestion where,
            Map<Organisation, Attendance.Count> counts,
            Disputed disputed) {
        var disputes = new EnumMap<Organisation, Long>(Organisation.class);
        for (var one : disputed.all()) {
            var finding = one.finding();
            var whose = finding.line().organisation();
            if (whose != null && finding.concerns(round.form().code())) {
                disputes.merge(whose, 1L, Long::sum);
            }
        }
        return new Attending(round, where, counts, disputes);
    }

    long disputes(Organisation organisation) {
        return disputes.getOrDefault(organisation, 0L);
    }

    /// Whether the lists, which hold all that somebody has in sight, are about this place.
    boolean hasLists() {
        return where.isOfWhole();
    }

    String units(Organisation organisation, String standing) {
        return UriComponentsBuilder.fromPath(reports())
                .queryParam("organisation", organisation)
                .queryParam("standing", standing)
                .encode()
                .toUriString();
    }

    String reports() {
        return "/reports/" + round.path();
    }

    String findings() {
        return where.address("/findings/reported", round.period().code())
                + "&form="
                + round.form().code();
    }
}
