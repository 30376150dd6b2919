package vn.chungtay.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.Testers;
import vn.chungtay.programme.edition.Editions;
import vn.chungtay.programme.edition.FolderFiles;

/// Another programme is started on the pages, beside the first.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class StartTests implements OwnDatabase {
    private static final String OLD = "de-an-02-2021";
    private static final String FORM_HEADER = "X-CSRF-TOKEN";
    private static final String NEW = "de-an-05-2026";
    private static final Map<String, String> COPY =
            Map.of(
                    "way", "COPY",
                    "model", OLD,
                    "code", NEW,
                    "title", "Đổi mới giai đoạn \"hai\"",
                    "number", "05-ĐA/TU",
                    "date", "12/1/2026",
                    "first", "2026",
                    "last", "2030");

    @TempDir Path directory = Path.of("");
    @Autowired MockMvcTester browser;
    @Autowired ProgrammeLoader loader;
    @Autowired Programmes programmes;
    @Autowired Editions editions;
    @Autowired JdbcClient jdbc;
    @Autowired Testers testers;

    @BeforeEach
    void the_sample_is_loaded() {
        assertThat(loader.load(SampleFolder.in(directory).path()).problems()).isEmpty();
    }

    @Test
    void a_copy_is_loaded_once_it_is_signed_and_not_before() {
        var prepared = location(send(COPY));
        assertThat(programmes.find(NEW)).isEmpty();
        assertThat(browser.get().uri(prepared))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"05-ĐA/TU\"");

        sign(prepared, "05-ĐA/TU", "12/1/2026");

        var started = programmes.find(NEW).orElseThrow();
        assertThat(started.title()).isEqualTo("Đổi mới giai đoạn \"hai\"");
        assertThat(started.starts().label()).isEqualTo("Quý I/2026");
        assertThat(programmes.targets(NEW)).hasSameSizeAs(programmes.targets(OLD));
        assertThat(programmes.loadedCode()).contains(OLD);
        assertThat(told()).contains("05-ĐA/TU");
    }

    @Test
    void a_copy_moves_every_time_into_its_term_and_leaves_the_annex() {
        sign(location(send(COPY)), "05-ĐA/TU", "12/1/2026");

        var files = editions.inForce(NEW).orElseThrow();
        assertThat(files.texts().keySet()).noneMatch(path -> path.startsWith("annex"));
        assertThat(files.text("forms/B1.yaml"))
                .contains("from: \"2026\"")
                .contains("# Báo cáo năm gửi trước ngày 15/12");
        assertThat(files.text("forms/R6.yaml")).contains("from: \"2026-H1\"");
        assertThat(files.text("forms/B4.yaml")).contains("\"T2020-2025\", \"T2021-2026\"");
        assertThat(files.text("tasks.yaml")).contains("finishes: \"Tháng 6/2026\"");
        assertThat(files.text("targets.yaml")).contains("by: \"Năm 2030\"").doesNotContain("2025");
    }

    @Test
    void what_is_wrong_with_a_copy_is_said_and_nothing_typed_is_lost() {
        var typed = new TreeMap<>(COPY);
        typed.put("code", OLD);
        assertThat(send(typed))
                .hasStatus(422)
                .bodyText()
                .contains("Đã có đề án mang mã “" + OLD + "”")
                .contains("value=\"05-ĐA/TU\"");

        typed.put("number", "");
        typed.put("last", "2020");
        assertThat(send(typed)).hasStatus(422).bodyText().contains("href=\"#number\"");
        typed.put("number", "05-ĐA/TU");
        assertThat(send(typed)).hasStatus(422).bodyText().contains("Năm cuối 2020");
    }

    @Test
    void without_its_document_nothing_is_signed() {
        var prepared = location(send(COPY));

        assertThat(signed(prepared, "", "12/1/2026")).hasStatus(422);

        assertThat(programmes.find(NEW)).isEmpty();
    }

    @Test
    void what_was_signed_is_not_signed_again() {
        var prepared = location(send(COPY));
        sign(prepared, "05-ĐA/TU", "12/1/2026");

        assertThat(signed(prepared, "06-ĐA/TU", "12/1/2026"))
                .hasStatus(422)
                .bodyText()
                .contains("Không ký được nữa");
    }

    @Test
    void a_folder_that_was_sent_is_checked_and_loaded() throws IOException {
        var files = new TreeMap<>(editions.inForce(OLD).orElseThrow().texts());
        edit(files, FolderFiles.OUTLINE, OLD, NEW);

        sign(location(upload(zip(files))), "02-ĐA/TU", "23/5/2021");

        assertThat(programmes.find(NEW)).isPresent();
        assertThat(editions.inForce(NEW).orElseThrow().texts()).isEqualTo(files);
    }

    @Test
    void a_folder_that_is_none_or_has_a_problem_is_refused_in_sentences() throws IOException {
        var files = new TreeMap<>(editions.inForce(OLD).orElseThrow().texts());

        assertThat(upload("không phải ZIP".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("không phải tệp ZIP đọc được");
        assertThat(upload(zip(files))).hasStatus(422).bodyText().contains("Đã có đề án mang mã");
        edit(files, FolderFiles.OUTLINE, OLD, NEW);
        edit(files, "tasks.yaml", "Quý II/2021", "Quý V/2021");
        assertThat(upload(zip(files))).hasStatus(422).bodyText().contains("tasks.yaml, dòng ");
        files.remove(FolderFiles.OUTLINE);
        assertThat(upload(zip(files)))
                .hasStatus(422)
                .bodyText()
                .contains("không có programme.yaml");
    }

    @Test
    void all_programmes_are_listed() {
        sign(location(send(COPY)), "05-ĐA/TU", "12/1/2026");

        assertThat(browser.get().uri("/programmes"))
                .hasStatusOk()
                .bodyText()
                .contains(NEW, OLD, "Đang xem");
        assertThat(browser.get().uri("/programmes?q=hai&sort=-title"))
                .bodyText()
                .contains("1 đề án", NEW);
        assertThat(browser.get().uri("/programmes.csv").exchange())
                .bodyText()
                .contains(NEW + ",")
                .contains(",2021-Q2,2025-Q4,");
    }

    private MvcTestResult send(Map<String, String> typed) {
        var request =
                browser.post()
                        .uri("/programmes/proposals")
                        .header(FORM_HEADER, testers.pass().form());
        typed.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult upload(byte[] zip) {
        return browser.post()
                .uri("/programmes/proposals")
                .header(FORM_HEADER, testers.pass().form())
                .multipart()
                .file("folder", zip)
                .param("way", "FOLDER")
                .exchange();
    }

    private MvcTestResult signed(String prepared, String number, String date) {
        return browser.post()
                .uri(prepared + "/signature")
                .header(FORM_HEADER, testers.pass().form())
                .param("number", number)
                .param("date", date)
                .exchange();
    }

    private void sign(String prepared, String number, String date) {
        assertThat(location(signed(prepared, number, date))).isEqualTo(prepared);
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static void edit(Map<String, String> files, String path, String from, String to) {
        files.computeIfPresent(path, (_, text) -> text.replace(from, to));
    }

    private String told() {
        return jdbc.sql("select a::text from audit_entry a where a.kind = 'programme.start'")
                .query(String.class)
                .single();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry("thu-muc/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
