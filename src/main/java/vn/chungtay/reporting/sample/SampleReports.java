package vn.chungtay.reporting.sample;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.chungtay.reporting.entry.BulkReports;
import vn.chungtay.reporting.entry.Hand;
import vn.chungtay.reporting.entry.Source;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.submission.BulkFilings;
import vn.chungtay.reporting.submission.BulkFilings.Filed;

/// The reports of the sample's units, handed in as a list would be, one organisation after the
/// other so that few of them are in memory at once; and what became of them.
@Component
@ConditionalOnProperty(LoadFigures.SAMPLE)
class SampleReports {
    /// Everybody's figures are as old as the round, before the first of them is sent.
    private static final long ENTERED = 15;

    private final Census census;
    private final BulkReports reports;
    private final BulkFilings filings;
    private final SampleWords words;
    private final Clock clock;

    SampleReports(
            Census census,
            BulkReports reports,
            BulkFilings filings,
            SampleWords words,
            Clock clock) {
        this.census = census;
        this.reports = reports;
        this.filings = filings;
        this.words = words;
        this.clock = clock;
    }

    /// What is still to be filled in, the first of the rounds last: once it is there all are. That
    /// of others is left alone.
    List<Round> missing(List<Round> rounds) {
        var reported = census.reported();
        if (rounds.isEmpty()
                || reported.contains(rounds.getFirst().id().value())
                || !reported.isEmpty() && census.isReportedByOthers(person())) {
            return List.of();
        }
        return Stream.concat(rounds.stream().skip(1), rounds.stream().limit(1))
                .filter(round -> !reported.contains(round.id().value()))
                .toList();
    }

    /// The figures of a round, and the steps that were taken by now. Within a transaction.
    void report(Round round, Filling filling) {
        var filed = new ArrayList<Filed>();
        sheets(round, filling)
                .forEach(sheets -> {
                    keep(sheets);
                    filed.addAll(steps(sheets).of(sheets.units(), sheets.reporting()));
                });
        words.narrate(round);
        filings.take(round, filed, person());
    }

    /// The figures alone. Within a transaction.
    ///
    /// @return how many figures there are now
    long take(Round round, Filling filling) {
        return sheets(round, filling).mapToLong(this::keep).sum();
    }

    private Stream<Sheets> sheets(Round round, Filling filling) {
        return census.on(round.treeOn()).values().stream()
                .map(units -> filled(new Sheets(round, units), filling));
    }

    private Sheets filled(Sheets sheets, Filling filling) {
        filling.fill(sheets);
        var steps = steps(sheets);
        sheets.takeAway(unit -> !steps.hasBegun(unit));
        return sheets;
    }

    private Steps steps(Sheets sheets) {
        return new Steps(
                timetable(sheets.round()), clock.instant(), sheets.mistaken(), words::excuse);
    }

    private long keep(Sheets sheets) {
        var hand = new Hand(null, person(), Source.LIST);
        var when = timetable(sheets.round()).inTime(ENTERED);
        return reports.take(sheets.round(), List.copyOf(sheets.told()), hand, when);
    }

    private Timetable timetable(Round round) {
        return new Timetable(round, clock.getZone());
    }

    private String person() {
        return words.person();
    }
}
