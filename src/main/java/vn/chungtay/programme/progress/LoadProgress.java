package vn.chungtay.programme.progress;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.appraisal.Sample;
import vn.chungtay.shared.Period;

/// Gives the sample province its invented progress, while nobody has reported any and where the
/// programme is the one the sample was made for. Runs after the programme is loaded.
@Component
@ConditionalOnProperty(Sample.PROPERTY)
class LoadProgress implements ApplicationRunner {
    private final Programmes programmes;
    private final Following following;
    private final Sayings sayings;
    private final Deadlines deadlines;
    private final SampleFiles files;

    LoadProgress(
            Programmes programmes,
            Following following,
            Sayings sayings,
            Deadlines deadlines,
            SampleFiles files) {
        this.programmes = programmes;
        this.following = following;
        this.sayings = sayings;
        this.deadlines = deadlines;
        this.files = files;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        var programme = programmes.loadedCode().orElse(null);
        if (programme == null || sayings.any(programme, Said.OfTask.class)) {
            return;
        }
        var tasks = following.all(programme);
        for (var line : files.lines("task-reports.csv")) {
            report(programme, tasks, line);
        }
        for (var line : files.lines("task-deadlines.csv")) {
            move(programme, tasks, line);
        }
    }

    private void report(String programme, List<Followed> tasks, NamedCsvRecord line) {
        var body = line.getField("body");
        milestone(tasks, line)
                .flatMap(milestone -> milestone.of(body))
                .ifPresent(share ->
                        sayings.add(
                                programme,
                                files.saying(
                                        new Said.OfTask(task(line), occurrence(line) - 1, body),
                                        share.party(),
                                        line),
                                files.speaker()));
    }

    private void move(String programme, List<Followed> tasks, NamedCsvRecord line) {
        var document = files.document(line);
        if (document == null || milestone(tasks, line).isEmpty()) {
            return;
        }
        var finishes = Period.read(line.getField("finishes")).orElseThrow();
        var change =
                new Deadlines.Change(
                        task(line),
                        occurrence(line) - 1,
                        finishes,
                        document,
                        line.getField("reason"));
        deadlines.add(programme, change, files.speaker());
    }

    private static Optional<Milestone> milestone(List<Followed> tasks, NamedCsvRecord line) {
        return tasks.stream()
                .filter(one -> one.task().number() == task(line))
                .findFirst()
                .flatMap(one -> one.milestone(occurrence(line)));
    }

    private static int task(NamedCsvRecord line) {
        return Integer.parseInt(line.getField("task"));
    }

    private static int occurrence(NamedCsvRecord line) {
        return Integer.parseInt(line.getField("occurrence"));
    }
}
