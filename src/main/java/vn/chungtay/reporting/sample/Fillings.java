package vn.chungtay.reporting.sample;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.chungtay.reporting.annex.PublishedFigures;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.period.Rounds;

/// Which rounds the sample fills in, and from what.
@Component
@ConditionalOnProperty(LoadFigures.SAMPLE)
class Fillings {
    private final PublishedFigures published;
    private final Rounds rounds;
    private final Path folder;

    Fillings(PublishedFigures published, Rounds rounds, Environment environment) {
        this.published = published;
        this.rounds = rounds;
        this.folder = Path.of(environment.getRequiredProperty(LoadFigures.SAMPLE));
    }

    Filling of(String programme) {
        return new Filling(published.of(programme), Course.in(folder.toAbsolutePath()));
    }

    /// Those that have opened, in the order of their periods.
    List<Round> rounds(String programme, Filling filling) {
        var today = rounds.today();
        return rounds.of(programme).stream()
                .filter(round -> filling.covers(round, today))
                .sorted(Comparator.comparing(Round::treeOn).thenComparing(r -> r.form().code()))
                .toList();
    }
}
