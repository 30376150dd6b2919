package vn.chungtay.people.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.web.Texts;

/// Fills the register of the sample province once its units have reported, while nobody is in it:
/// in one transaction, so that a start that was killed begins again. Runs after the reports.
@Component
@Order(3)
@ConditionalOnProperty("chungtay.sample")
@ConditionalOnProperty(name = "chungtay.sample-members", matchIfMissing = true)
class LoadMembers implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(LoadMembers.class);

    /// As many persons are written at once.
    private static final int BATCH = 40_000;

    private final Branches branches;
    private final MadeRows rows;
    private final Environment environment;
    private final Texts texts;
    private final TransactionTemplate transaction;

    LoadMembers(
            Branches branches,
            MadeRows rows,
            Environment environment,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.branches = branches;
        this.rows = rows;
        this.environment = environment;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (rows.isEmpty()) {
            transaction.executeWithoutResult(status -> load());
            rows.analyze();
        }
    }

    private void load() {
        var communes = branches.byCommune();
        if (communes.isEmpty()) {
            return;
        }
        var sentence = texts.text("people.sample.loading");
        LOG.info("{}", sentence);
        var names = Names.in(Path.of(environment.getRequiredProperty("chungtay.sample")));
        List<Made> waiting = new ArrayList<>();
        for (var commune : communes.entrySet()) {
            waiting.addAll(Populace.of(commune.getKey(), commune.getValue(), names));
            if (waiting.size() >= BATCH) {
                rows.write(waiting);
                waiting.clear();
            }
        }
        rows.write(waiting);
    }
}
