package vn.chungtay.programme.progress;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.appraisal.Sample;

/// Gives the sample province its invented reports on duties and on solutions, while nobody has
/// reported on any; beside [LoadProgress], which does so for tasks.
@Component
@ConditionalOnProperty(Sample.PROPERTY)
class LoadSayings implements ApplicationRunner {
    private final Programmes programmes;
    private final FollowingDuties duties;
    private final FollowingSolutions solutions;
    private final Sayings sayings;
    private final SampleFiles files;

    LoadSayings(
            Programmes programmes,
            FollowingDuties duties,
            FollowingSolutions solutions,
            Sayings sayings,
            SampleFiles files) {
        this.programmes = programmes;
        this.duties = duties;
        this.solutions = solutions;
        this.sayings = sayings;
        this.files = files;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        programmes
                .loadedCode()
                .ifPresent(programme -> {
                    if (!sayings.any(programme, Said.OfDuty.class)) {
                        onDuties(programme);
                    }
                    if (!sayings.any(programme, Said.OfSolution.class)) {
                        onSolutions(programme);
                    }
                });
    }

    private void onDuties(String programme) {
        for (var line : files.lines("duty-reports.csv")) {
            duties.find(programme, line.getField("item"))
                    .ifPresent(duty -> {
                        var place = new Said.OfDuty(duty.code(), duty.share().body());
                        add(programme, files.saying(place, Party.CHARGED, line));
                    });
        }
    }

    private void onSolutions(String programme) {
        for (var line : files.lines("solution-reports.csv")) {
            var place = new Said.OfSolution(line.getField("item"), line.getField("body"));
            if (solutions.find(programme, place.item()).isPresent()) {
                add(programme, files.saying(place, Party.CONTRIBUTING, line));
            }
        }
    }

    private void add(String programme, NewSaying saying) {
        sayings.add(programme, saying, files.speaker());
    }
}
