package vn.chungtay.programme.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.programme.OwnDatabase;
import vn.chungtay.programme.ProgrammeLoader;
import vn.chungtay.programme.Programmes;
import vn.chungtay.programme.SampleFolder;
import vn.chungtay.programme.appraisal.Sample;
import vn.chungtay.web.Texts;

/// What the demo shows of the plan.
@SpringBootTest
@Transactional
class SampleProgressTests implements OwnDatabase {
    @TempDir Path directory = Path.of("");
    @Autowired ProgrammeLoader loader;
    @Autowired Programmes programmes;
    @Autowired Following following;
    @Autowired FollowingDuties duties;
    @Autowired FollowingSolutions solutions;
    @Autowired Sayings sayings;
    @Autowired Deadlines deadlines;
    @Autowired Texts texts;
    @Autowired Clock clock;

    @Test
    void every_report_says_that_it_is_invented_and_every_state_is_there() {
        var programme = loader.load(SampleFolder.in(directory).path()).programme();

        load();
        load();

        assertThat(sayings.of(programme))
                .hasSize(53)
                .allSatisfy(said -> assertThat(said.sentence()).startsWith("Số liệu minh họa"));
        assertThat(deadlines.of(programme)).hasSize(1);
        assertThat(standings(programme, LocalDate.of(2026, 12, 1)))
                .contains(Standing.DONE, Standing.DONE_LATE, Standing.OVERDUE, Standing.DUE_SOON);
        assertThat(dutyCounts(programme))
                .containsOnlyKeys(SaidStanding.values())
                .containsEntry(SaidStanding.BLOCKED, 1)
                .containsEntry(SaidStanding.NOT_REPORTED, 9)
                .containsEntry(SaidStanding.DONE, 2);
        assertThat(solutionCounts(programme))
                .containsEntry(SaidStanding.BLOCKED, 1)
                .containsEntry(SaidStanding.DONE, 1)
                .containsEntry(SaidStanding.IN_PROGRESS, 7)
                .containsEntry(SaidStanding.NOT_REPORTED, 32);
    }

    private void load() {
        var sample = new MockEnvironment().withProperty("chungtay.sample", "sample/tuyen-quang");
        var files = new SampleFiles(new Sample(sample, texts, clock));
        new LoadProgress(programmes, following, sayings, deadlines, files)
                .run(new DefaultApplicationArguments());
        new LoadSayings(programmes, duties, solutions, sayings, files)
                .run(new DefaultApplicationArguments());
    }

    private Map<SaidStanding, Integer> solutionCounts(String programme) {
        return SaidStanding.counts(
                solutions.all(programme).stream().flatMap(FollowingSolutions.Group::all).toList());
    }

    private Map<SaidStanding, Integer> dutyCounts(String programme) {
        return SaidStanding.counts(
                duties.all(programme).stream().flatMap(one -> one.duties().stream()).toList());
    }

    private List<Standing> standings(String programme, LocalDate day) {
        return following.all(programme).stream()
                .flatMap(task -> task.milestones().stream())
                .map(milestone -> milestone.standing(day))
                .toList();
    }
}
