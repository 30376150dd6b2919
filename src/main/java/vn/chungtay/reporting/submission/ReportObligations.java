package vn.chungtay.reporting.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.notifications.Obligation;
import vn.chungtay.notifications.Obligations;
import vn.chungtay.organisation.Sights;
import vn.chungtay.programme.ProgrammeWork;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.web.Texts;

/// What the reports of the programmes ask of somebody, a line for each round and duty.
@Component
class ReportObligations implements Obligations {
    private final ProgrammeWork works;
    private final Rounds rounds;
    private final WaitingReports reports;
    private final Sights sights;
    private final Texts texts;

    ReportObligations(
            ProgrammeWork works,
            Rounds rounds,
            WaitingReports reports,
            Sights sights,
            Texts texts) {
        this.works = works;
        this.rounds = rounds;
        this.reports = reports;
        this.sights = sights;
        this.texts = texts;
    }

    @Override
    public List<Obligation> of(Viewer viewer, LocalDate today) {
        return works.owed(programme -> {
            var all = rounds.of(programme.code());
            return Stream.of(ReportDuty.values())
                    .filter(duty -> duty != ReportDuty.OVERDUE_BELOW)
                    .flatMap(duty -> lines(duty, all, viewer, today))
                    .toList();
        });
    }

    @Override
    public List<Obligation> overdueBelow(Viewer viewer, LocalDate today) {
        return works.owed(programme -> {
            var all = rounds.of(programme.code());
            return lines(ReportDuty.OVERDUE_BELOW, all, viewer, today).toList();
        });
    }

    private Stream<Obligation> lines(
            ReportDuty duty, List<Round> all, Viewer viewer, LocalDate today) {
        var arising = all.stream().filter(round -> duty.arisesIn(round, today)).toList();
        var sight = sights.of(viewer, duty.permission());
        return reports.of(arising, duty.whose(), duty.what(), sight).stream()
                .map(waiting -> line(duty, waiting));
    }

    private Obligation line(ReportDuty duty, Waiting waiting) {
        var round = waiting.round();
        var what =
                waiting.isOne()
                        ? texts.text("duty." + duty + ".one", round.name(texts), waiting.name())
                        : texts.text(
                                "duty." + duty + ".many",
                                round.name(texts),
                                texts.text("programme.level." + waiting.level()));
        return new Obligation(
                "report-" + duty.name().toLowerCase(Locale.ROOT) + ":" + waiting.key(),
                duty.kind(),
                what,
                waiting.many(),
                waiting.href(duty.page(waiting.level()), duty.asking()),
                duty.due(round));
    }
}
