package vn.chungtay.reporting.sample;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.programme.Programmes;
import vn.chungtay.web.Texts;

/// Fills the rounds from 2020 until today for the sample province, once the province and a
/// programme are there and while nobody has reported anything: all in one transaction, so that a
/// start that is killed leaves no half of a year. Runs after those who load the two, which have an
/// order.
@Component
@ConditionalOnProperty(LoadFigures.SAMPLE)
@ConditionalOnProperty(name = LoadFigures.FIGURES, matchIfMissing = true)
class LoadFigures implements ApplicationRunner {
    static final String SAMPLE = "chungtay.sample";

    /// `false` leaves the sample province without figures.
    static final String FIGURES = "chungtay.sample-figures";

    private static final Logger LOG = LoggerFactory.getLogger(LoadFigures.class);

    private final Programmes programmes;
    private final Fillings fillings;
    private final SampleReports reports;
    private final Texts texts;
    private final TransactionTemplate transaction;

    LoadFigures(
            Programmes programmes,
            Fillings fillings,
            SampleReports reports,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.programmes = programmes;
        this.fillings = fillings;
        this.reports = reports;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        programmes
                .current()
                .filter(programme -> reports.isNothingThere())
                .ifPresent(programme ->
                        transaction.executeWithoutResult(status -> load(programme.code())));
    }

    private void load(String programme) {
        var filling = fillings.of(programme);
        var told = 0;
        for (var round : fillings.rounds(programme, filling)) {
            var year = round.treeOn().getYear();
            if (year != told) {
                say("sample.year", String.valueOf(year));
                told = year;
            }
            reports.report(round, filling);
        }
    }

    private void say(String key, Object... arguments) {
        var sentence = texts.text(key, arguments);
        LOG.info("{}", sentence);
    }
}
