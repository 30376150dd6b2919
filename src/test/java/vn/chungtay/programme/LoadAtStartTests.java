package vn.chungtay.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.web.Texts;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class LoadAtStartTests implements OwnDatabase {
    @TempDir Path directory = Path.of("");
    @Autowired ProgrammeLoader loader;
    @Autowired Texts texts;

    @Test
    void a_start_tells_what_it_changed() {
        var folder = SampleFolder.in(directory);
        loader.load(folder.path());

        assertThat(start(folder).report(loader.load(folder.path())))
                .containsExactly("Đề án de-an-02-2021: không có gì thay đổi.");

        folder.edit("tasks.yaml", "title: Sơ kết Đề án", "title: Sơ kết giữa kỳ");
        assertThat(start(folder).report(loader.load(folder.path())))
                .containsExactly(
                        "Đề án de-an-02-2021: 1 thay đổi.",
                        "Sửa nhiệm vụ 15: tên “Sơ kết Đề án” → “Sơ kết giữa kỳ”");
    }

    @Test
    void a_preview_tells_what_would_change_and_changes_nothing() {
        var folder = SampleFolder.in(directory);
        loader.load(folder.path());
        folder.edit("tasks.yaml", "title: Sơ kết Đề án", "title: Sơ kết giữa kỳ");

        var environment = environment(folder);
        environment.setProperty(LoadAtStart.PREVIEW, "true");
        var preview = new LoadAtStart(loader, texts, environment);
        preview.run(new DefaultApplicationArguments());

        assertThat(preview.report(loader.preview(folder.path())))
                .first()
                .isEqualTo("Đề án de-an-02-2021: nạp lại sẽ có 1 thay đổi. Chưa thay đổi gì.");
        assertThat(loader.load(folder.path()).changes()).hasSize(1);
    }

    @Test
    void a_programme_that_is_new_is_told_in_one_line() {
        var folder = SampleFolder.in(directory);
        folder.edit("programme.yaml", "code: de-an-02-2021", "code: de-an-moi");

        assertThat(start(folder).report(loader.preview(folder.path())))
                .singleElement()
                .asString()
                .startsWith("Đề án de-an-moi: đã nạp lần đầu");
    }

    @Test
    void a_folder_with_a_problem_stops_the_start_with_its_sentences() {
        var folder = SampleFolder.in(directory);
        folder.edit("targets.yaml", "due: {by: Năm 2025}", "due: {by: Quý V/2025}");

        assertThatExceptionOfType(ProgrammeRefused.class)
                .isThrownBy(() -> start(folder).run(new DefaultApplicationArguments()))
                .satisfies(refused -> {
                    assertThat(refused.lines().getFirst())
                            .startsWith("Chưa nạp đề án trong")
                            .contains("Dữ liệu đang dùng giữ nguyên");
                    assertThat(refused.lines().getLast()).startsWith("targets.yaml, dòng 14:");
                });
    }

    private LoadAtStart start(SampleFolder folder) {
        return new LoadAtStart(loader, texts, environment(folder));
    }

    private static MockEnvironment environment(SampleFolder folder) {
        var environment = new MockEnvironment();
        environment.setProperty(LoadAtStart.PROPERTY, folder.path().toString());
        return environment;
    }
}
