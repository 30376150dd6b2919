package vn.chungtay.programme.progress;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.appraisal.Sample;

/// Gives the sample province its invented reports on duties, while nobody has reported any; beside
/// [LoadProgress], which does so for tasks.
@Component
@ConditionalOnProperty(Sample.PROPERTY)
class LoadDutyReports implements ApplicationRunner {
    private final Programmes programmes;
    private final FollowingDuties following;
    private final Sayings sayings;
    private final SampleFiles files;

    LoadDutyReports(
            Programmes programmes, FollowingDuties following, Sayings sayings, SampleFiles files) {
        this.programmes = programmes;
        this.following = following;
        this.sayings = sayings;
        this.files = files;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        programmes
                .loadedCode()
                .filter(programme -> !sayings.any(programme, Said.OfDuty.class))
                .ifPresent(this::load);
    }

    private void load(String programme) {
        for (var line : files.lines("duty-reports.csv")) {
            following
                    .find(programme, line.getField("item"))
                    .ifPresent(duty -> sayings.add(programme, saying(duty, line), files.speaker()));
        }
    }

    private NewSaying saying(FollowedDuty duty, NamedCsvRecord line) {
        var share = duty.share();
        return files.saying(new Said.OfDuty(duty.code(), share.body()), share.party(), line);
    }
}
