package vn.chungtay.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.programme.edition.FolderFiles;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class EditionTests implements OwnDatabase {
    private static final String CODE = "de-an-02-2021";

    @TempDir Path directory = Path.of("");
    @Autowired MockMvcTester browser;
    @Autowired ProgrammeLoader loader;
    @Autowired JdbcClient jdbc;

    private SampleFolder folder;

    @BeforeEach
    void the_sample_is_loaded() {
        folder = SampleFolder.in(directory);
        assertThat(loader.load(folder.path()).problems()).isEmpty();
    }

    @Test
    void what_is_exported_is_the_folder_that_was_loaded() throws IOException {
        var exported = exported();

        assertThat(FolderFiles.read(exported)).isEqualTo(FolderFiles.read(folder.path()));
        assertThat(exported.resolve("forms/R6.yaml")).exists();
        assertThat(exported.resolve("annex/B5.csv")).exists();
        var loading = loader.preview(exported);
        assertThat(loading.problems()).isEmpty();
        assertThat(loading.changes()).isEmpty();
    }

    @Test
    void an_edition_is_kept_for_each_folder_that_differs() throws IOException {
        loader.load(folder.path());
        int before = editions();
        folder.edit("tasks.yaml", "title: Tổng kết Đề án", "title: Tổng kết toàn Đề án");

        loader.load(folder.path());
        loader.load(folder.path());

        assertThat(editions()).isEqualTo(before + 1);
        assertThat(exported().resolve("tasks.yaml"))
                .content()
                .contains("title: Tổng kết toàn Đề án");
    }

    @Test
    void a_refused_folder_becomes_no_edition() {
        int before = editions();
        folder.edit("tasks.yaml", "Quý IV/2025", "Quý V/2025");

        assertThat(loader.load(folder.path()).isRefused()).isTrue();

        assertThat(editions()).isEqualTo(before);
    }

    @Test
    void the_first_page_offers_the_folder() {
        assertThat(browser.get().uri("/programme").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/programme/" + CODE + "/export\"");
        assertThat(browser.get().uri("/programme/khong-co/export").exchange()).hasStatus(404);
    }

    /// The folder that the archive holds, under the programme's name.
    private Path exported() throws IOException {
        var answer = browser.get().uri("/programme/" + CODE + "/export").exchange();
        assertThat(answer).hasStatusOk().hasContentType("application/zip");
        var bytes = answer.getMvcResult().getResponse().getContentAsByteArray();
        var to = Files.createTempDirectory(directory, "xuat");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var file = to.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        return to.resolve(CODE);
    }

    private int editions() {
        return jdbc.sql("select count(*) from programme_edition where programme = ?")
                .param(CODE)
                .query(int.class)
                .single();
    }
}
