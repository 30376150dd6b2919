package vn.chungtay.people.office.sample;

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
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Level;
import vn.chungtay.people.sample.Names;
import vn.chungtay.web.Texts;

/// Gives the sample province its officials once its units have reported, while nobody holds a post:
/// in one transaction, so that a start that was killed begins again. Runs after the members came,
/// since heads are taken among them.
@Component
@Order(4)
@ConditionalOnProperty("chungtay.sample")
@ConditionalOnProperty(name = "chungtay.sample-members", matchIfMissing = true)
class LoadOfficials implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(LoadOfficials.class);

    private final Workplaces workplaces;
    private final OfficialRows rows;
    private final Titles titles;
    private final Environment environment;
    private final Texts texts;

    LoadOfficials(
            Workplaces workplaces,
            OfficialRows rows,
            Titles titles,
            Environment environment,
            Texts texts) {
        this.workplaces = workplaces;
        this.rows = rows;
        this.titles = titles;
        this.environment = environment;
        this.texts = texts;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var all = rows.isEmpty() ? workplaces.all() : List.<Workplace>of();
        if (!all.isEmpty()) {
            var sentence = texts.text("official.sample.loading");
            LOG.info("{}", sentence);
            load(all);
            rows.analyze();
        }
    }

    private void load(List<Workplace> all) {
        var folder = Path.of(environment.getRequiredProperty("chungtay.sample"));
        var casting = new Casting(workplaces.members(), Names.in(folder));
        var officials = new ArrayList<Somebody>();
        var referred = new ArrayList<Branch.Referred>();
        for (var at : all) {
            if (at.level() == Level.BRANCH) {
                var branch = new Branch(at, casting);
                branch.head(titles).ifPresent(officials::add);
                branch.referral().ifPresent(referred::add);
            } else {
                officials.addAll(Staff.of(at, casting, titles));
            }
        }
        rows.write(officials, referred);
    }
}
