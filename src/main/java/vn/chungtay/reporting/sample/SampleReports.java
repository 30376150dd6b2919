package vn.chungtay.reporting.sample;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.chungtay.reporting.annex.PublishedFigures;
import vn.chungtay.reporting.entry.BulkReports;
import vn.chungtay.reporting.entry.Hand;
import vn.chungtay.reporting.entry.Source;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.web.Texts;

/// The reports of the sample's units, handed in as a list would be, one organisation after the
/// other so that few of them are in memory at once.
@Component
@ConditionalOnProperty(LoadFigures.SAMPLE)
class SampleReports {
    private final Census census;
    private final PublishedFigures published;
    private final BulkReports reports;
    private final Texts texts;
    private final Path folder;

    SampleReports(
            Census census,
            PublishedFigures published,
            BulkReports reports,
            Texts texts,
            Environment environment) {
        this.census = census;
        this.published = published;
        this.reports = reports;
        this.texts = texts;
        this.folder = Path.of(environment.getRequiredProperty(LoadFigures.SAMPLE));
    }

    /// Whether nobody has reported anything yet.
    boolean isNothingThere() {
        return !census.hasReports();
    }

    Filling filling(String programme) {
        return new Filling(published.of(programme), Course.in(folder.toAbsolutePath()));
    }

    /// Within a transaction.
    ///
    /// @return how many figures there are now
    long take(Round round, Filling filling) {
        var hand = new Hand(null, texts.text("sample.person"), Source.LIST);
        return census.on(round.treeOn()).values().stream()
                .mapToLong(units -> take(new Sheets(round, units), filling, hand))
                .sum();
    }

    private long take(Sheets sheets, Filling filling, Hand hand) {
        filling.fill(sheets);
        return reports.take(sheets.round(), List.copyOf(sheets.told()), hand);
    }
}
