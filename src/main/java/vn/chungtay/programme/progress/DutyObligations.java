package vn.chungtay.programme.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.notifications.Obligation;
import vn.chungtay.notifications.Obligation.Kind;
import vn.chungtay.notifications.Obligations;
import vn.chungtay.programme.Programme;
import vn.chungtay.programme.ProgrammeWork;
import vn.chungtay.programme.outline.ReportingTimes;
import vn.chungtay.web.Texts;

/// What is asked of those who speak for a body about its duties: when a report on the programme is
/// soon due, one line with how many duties the body has said nothing of since the last one. What is
/// done needs no more words.
@Component
class DutyObligations implements Obligations {
    private final ProgrammeWork works;
    private final Delegates delegates;
    private final FollowingDuties following;
    private final ReportingTimes times;
    private final Texts texts;

    DutyObligations(
            ProgrammeWork works,
            Delegates delegates,
            FollowingDuties following,
            ReportingTimes times,
            Texts texts) {
        this.works = works;
        this.delegates = delegates;
        this.following = following;
        this.times = times;
        this.texts = texts;
    }

    /// What a body still has to report on.
    private record Silent(String body, List<FollowedDuty> duties) {

        String name() {
            return duties.getFirst().share().name();
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Obligation> of(Viewer viewer, LocalDate today) {
        return viewer.may(Permission.REPORT_TASKS)
                ? works.owed(programme -> of(programme, viewer, today))
                : List.of();
    }

    private List<Obligation> of(Programme programme, Viewer viewer, LocalDate today) {
        var bodies =
                delegates.held(programme.code(), viewer, today).stream()
                        .map(Delegate::body)
                        .distinct()
                        .toList();
        if (bodies.isEmpty()) {
            return List.of();
        }
        return pressing(programme, today).stream()
                .flatMap(time -> owed(silent(programme, bodies, time), time))
                .toList();
    }

    private Optional<ReportingTimes.Time> pressing(Programme programme, LocalDate today) {
        return times.at(programme, today)
                .filter(time -> !today.plusDays(Standing.SOON_DAYS).isBefore(time.lastDay()));
    }

    private Stream<Silent> silent(
            Programme programme, List<String> bodies, ReportingTimes.Time time) {
        var left =
                following.all(programme.code()).stream()
                        .flatMap(one -> one.duties().stream())
                        .filter(duty -> isSilent(duty, time.begins()))
                        .toList();
        return bodies.stream()
                .map(body -> new Silent(body, of(body, left)))
                .filter(one -> !one.duties().isEmpty());
    }

    private static List<FollowedDuty> of(String body, List<FollowedDuty> duties) {
        return duties.stream().filter(duty -> duty.share().body().equals(body)).toList();
    }

    private static boolean isSilent(FollowedDuty duty, LocalDate since) {
        return !duty.share().isDone()
                && duty.share().said().stream().allMatch(said -> said.day().isBefore(since));
    }

    private Stream<Obligation> owed(Stream<Silent> silent, ReportingTimes.Time time) {
        return silent.map(one ->
                new Obligation(
                        "duties:" + one.body() + ":" + time.period().code(),
                        Kind.OWED,
                        texts.text(
                                "plan.duty.owed",
                                one.duties().size(),
                                one.name(),
                                time.period().label()),
                        one.duties().size(),
                        BodyScreens.ADDRESS + one.body(),
                        time.lastDay()));
    }
}
