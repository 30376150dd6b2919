package vn.chungtay.reporting.sample;

import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.web.Texts;

/// Fills the rounds from 2020 until today for the sample province, once the province and a
/// programme are there and while nobody else has reported anything. Each round is filled in one
/// transaction, two at a time; a start that was killed is gone on with at the next. Runs after
/// those who load the two, and before those whose samples come to its figures.
@Component
@Order(2)
@ConditionalOnProperty(LoadFigures.SAMPLE)
@ConditionalOnProperty(name = LoadFigures.FIGURES, matchIfMissing = true)
class LoadFigures implements ApplicationRunner {
    static final String SAMPLE = "chungtay.sample";

    /// `false` leaves the sample province without figures.
    static final String FIGURES = "chungtay.sample-figures";

    /// One makes figures up while PostgreSQL writes those of the other.
    private static final int AT_ONCE = 2;

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
        programmes.loadedCode().ifPresent(this::load);
    }

    private void load(String programme) {
        var filling = fillings.of(programme);
        var missing = reports.missing(fillings.rounds(programme, filling));
        if (missing.isEmpty()) {
            return;
        }
        var said = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var begun = new ArrayList<Future<?>>();
            for (var round : missing.subList(0, missing.size() - 1)) {
                begun.add(threads.submit(() -> load(round, filling, said)));
            }
            for (var one : begun) {
                one.get();
            }
            load(missing.getLast(), filling, said);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the sample was not loaded to its end", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the sample could not be loaded", failed.getCause());
        }
    }

    private void load(Round round, Filling filling, AtomicInteger said) {
        var year = round.treeOn().getYear();
        if (said.getAndUpdate(last -> Math.max(last, year)) < year) {
            say("sample.year", String.valueOf(year));
        }
        transaction.executeWithoutResult(status -> reports.report(round, filling));
    }

    private void say(String key, Object... arguments) {
        var sentence = texts.text(key, arguments);
        LOG.info("{}", sentence);
    }
}
