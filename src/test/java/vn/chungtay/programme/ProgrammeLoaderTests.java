package vn.chungtay.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.web.Texts;

@SpringBootTest
@AutoConfigureMockMvc
class ProgrammeLoaderTests implements OwnDatabase {
    private static final List<String> TABLES =
            List.of(
                    "programme",
                    "current_programme",
                    "programme_objective",
                    "programme_body",
                    "rollout_step",
                    "rollout_step_body",
                    "rollout_step_frequency",
                    "funding_source",
                    "duty",
                    "duty_item",
                    "reporting_regime",
                    "target",
                    "target_level",
                    "target_element",
                    "target_threshold",
                    "target_threshold_organisation",
                    "target_exception",
                    "target_not_computable",
                    "solution_group",
                    "solution",
                    "task",
                    "task_party",
                    "task_occurrence");

    @TempDir Path directory = Path.of("");
    @Autowired ProgrammeLoader loader;
    @Autowired Programmes programmes;
    @Autowired JdbcClient jdbc;
    @Autowired Texts texts;

    private SampleFolder folder;

    @BeforeEach
    void the_sample_is_loaded() {
        folder = SampleFolder.in(directory);
        assertThat(loader.load(folder.path()).problems()).isEmpty();
    }

    @Test
    void the_whole_programme_is_held() {
        var programme = programmes.current().orElseThrow();

        assertThat(programme.document().number()).hasToString("02-ĐA/TU");
        assertThat(programme.ends().label()).isEqualTo("Quý IV/2025");
        assertThat(count("solution_group", "parent is null")).isEqualTo(6);
        assertThat(count("task", "true")).isEqualTo(17);
        assertThat(count("duty", "true")).isEqualTo(9);
        assertThat(count("rollout_step", "true")).isEqualTo(7);
        assertThat(programmes.targets(programme.code()).stream().map(Target::place).distinct())
                .hasSize(12);
    }

    @Test
    void loading_the_same_folder_again_touches_no_row() {
        var before = versions();

        var loading = loader.load(folder.path());

        assertThat(loading.changes()).isEmpty();
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void editing_one_title_is_one_change_and_one_row() {
        var before = versions();
        var others = versions("target where code <> 'T1a'");
        folder.edit("targets.yaml", "title: Tỷ lệ tập hợp quần chúng", "title: Tỷ lệ thu hút");

        var preview = loader.preview(folder.path());
        var versionsAfterPreview = versions();
        var loading = loader.load(folder.path());

        assertThat(versionsAfterPreview).isEqualTo(before);
        assertThat(loading).isEqualTo(preview);
        assertThat(loading.changes())
                .containsExactly(
                        new Change(
                                Change.Kind.CHANGED,
                                "programme.thing.target",
                                "T1a",
                                "tên “Tỷ lệ tập hợp quần chúng vào tổ chức”"
                                        + " → “Tỷ lệ thu hút vào tổ chức”"));
        assertThat(versions("target where code <> 'T1a'")).isEqualTo(others);
    }

    @Test
    void a_raised_threshold_is_told_in_the_words_of_the_law() {
        folder.edit("targets.yaml", "{percent: 75, strict: true", "{percent: 75, strict: false");

        assertThat(loader.load(folder.path()).changes())
                .extracting(Change::detail)
                .containsExactly(
                        "ngưỡng “trên 80%, riêng Đoàn Thanh niên trên 75%”"
                                + " → “trên 80%, riêng Đoàn Thanh niên ít nhất 75%”");
    }

    @Test
    void a_task_that_is_no_longer_in_the_plan_goes() throws IOException {
        var tasks = folder.path().resolve("tasks.yaml");
        var text = Files.readString(tasks);
        var from = text.indexOf("  - number: 9\n");
        Files.writeString(
                tasks, text.substring(0, from) + text.substring(text.indexOf("  - number: 10\n")));

        var loading = loader.load(folder.path());

        assertThat(loading.changes())
                .containsExactly(
                        new Change(
                                Change.Kind.REMOVED,
                                "programme.thing.task",
                                "9",
                                "Chương trình phối hợp với giới doanh nghiệp, doanh nhân trẻ"
                                        + " về an sinh xã hội và khởi nghiệp"));
        assertThat(count("task", "true")).isEqualTo(16);
        assertThat(loader.load(folder.path()).changes()).isEmpty();
    }

    @Test
    void a_body_that_takes_anothers_place_is_declared_named_and_removed_in_one_go() {
        folder.edit(
                        "programme.yaml",
                        "{code: so-y-te, name: Sở Y tế}",
                        "{code: so-yt, name: Sở Y tế}")
                .edit("tasks.yaml", "so-y-te", "so-yt");

        assertThat(loader.load(folder.path()).changes())
                .extracting(Change::kind, Change::code)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(Change.Kind.ADDED, "so-yt"),
                        Tuple.tuple(Change.Kind.REMOVED, "so-y-te"),
                        Tuple.tuple(Change.Kind.CHANGED, "8"));
    }

    @Test
    void another_order_is_told_once() {
        folder.edit("programme.yaml", "code: F1", "code: F0")
                .edit("programme.yaml", "code: F2", "code: F1")
                .edit("programme.yaml", "code: F0", "code: F2");

        assertThat(loader.load(folder.path()).changes())
                .extracting(Change::code, Change::detail)
                .contains(Tuple.tuple("", "thứ tự"));
        assertThat(loader.load(folder.path()).changes()).isEmpty();
    }

    @Test
    void another_programme_becomes_the_current_one_and_the_first_is_kept() {
        folder.edit("programme.yaml", "code: de-an-02-2021", "code: de-an-khac");

        loader.load(folder.path());

        assertThat(programmes.current().orElseThrow().code()).isEqualTo("de-an-khac");
        assertThat(programmes.targets("de-an-02-2021")).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvFileSource(resources = "/programme/mistakes.csv", delimiter = '|', quoteCharacter = '`')
    void a_mistake_is_told_with_its_line_and_changes_nothing(
            String file, String from, String to, String sentence) {
        var before = versions();
        folder.edit(file, from.translateEscapes(), to == null ? "" : to.translateEscapes());

        var loading = loader.load(folder.path());

        assertThat(loading.problems().stream().map(p -> p.sentence(texts::text)))
                .containsExactly(sentence.split(" / "));
        assertThat(loading.changes()).isEmpty();
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void problems_of_all_files_are_told_at_once() {
        folder.edit("programme.yaml", "number: 02-ĐA/TU", "number: 02-XX")
                .edit("tasks.yaml", "Quý IV/2025", "Quý V/2025")
                .edit("targets.yaml", "kind: RATIO", "kind: RATIOS");

        assertThat(loader.load(folder.path()).problems())
                .extracting(problem -> problem.file())
                .contains("programme.yaml", "tasks.yaml", "targets.yaml");
    }

    @Test
    void a_folder_that_is_not_there_is_told_file_by_file() {
        var loading = loader.load(directory.resolve("khong-co"));

        assertThat(loading.problems())
                .extracting(problem -> problem.sentence(texts::text))
                .contains(
                        "programme.yaml: không tìm thấy tệp này;"
                                + " hãy kiểm tra tên tệp và thư mục");
        assertThat(programmes.current()).isPresent();
    }

    private int count(String table, String condition) {
        var sql = "select count(*) from %s where programme = 'de-an-02-2021' and %s";
        return jdbc.sql(sql.formatted(table, condition)).query(int.class).single();
    }

    private List<String> versions() {
        return TABLES.stream().map(this::versions).toList();
    }

    /// Where each row lies and which transaction wrote it.
    private String versions(String from) {
        var sql = "select coalesce(string_agg(ctid || ':' || xmin, ' ' order by ctid), '') from ";
        return jdbc.sql(sql + from).query(String.class).single();
    }
}
