package vn.chungtay.programme.progress;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.appraisal.Sample;

/// Gives the sample province its invented reports on solutions, while nobody has reported any;
/// beside [LoadDutyReports].
@Component
@ConditionalOnProperty(Sample.PROPERTY)
class LoadSolutionReports implements ApplicationRunner {
    private final Programmes programmes;
    private final FollowingSolutions following;
    private final Sayings sayings;
    private final SampleFiles files;

    LoadSolutionReports(
            Programmes programmes,
            FollowingSolutions following,
            Sayings sayings,
            SampleFiles files) {
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
                .filter(programme -> !sayings.any(programme, Said.OfSolution.class))
                .ifPresent(this::load);
    }

    private void load(String programme) {
        for (var line : files.lines("solution-reports.csv")) {
            var place = new Said.OfSolution(line.getField("item"), line.getField("body"));
            if (following.find(programme, place.item()).isPresent()) {
                sayings.add(
                        programme, files.saying(place, Party.CONTRIBUTING, line), files.speaker());
            }
        }
    }
}
