package vn.chungtay.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.Testers;
import vn.chungtay.programme.edition.Editions;
import vn.chungtay.web.Texts;

/// The office changes a programme on the pages.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class AmendmentTests implements OwnDatabase {
    private static final String CODE = "de-an-02-2021";
    private static final String PARTS = "/programmes/" + CODE + "/parts";
    @TempDir Path directory = Path.of("");
    @Autowired MockMvcTester browser;
    @Autowired ProgrammeLoader loader;
    @Autowired Programmes programmes;
    @Autowired Editions editions;
    @Autowired JdbcClient jdbc;
    @Autowired Testers testers;
    @Autowired Texts texts;

    private Path folder = directory;

    @BeforeEach
    void the_sample_is_loaded() {
        folder = SampleFolder.in(directory).path();
        assertThat(loader.load(folder).problems()).isEmpty();
    }

    @Test
    void a_threshold_is_changed_previewed_and_signed() {
        var form = open("target-T1a");
        set(form, "targets.0.thresholds.0.percent", "82,5");

        var draft = Office.location(send("target-T1a", form));
        assertThat(page(draft)).contains("Sửa chỉ tiêu T1a", "80", "82,5", "Ký và áp dụng");
        assertThat(percent("T1a")).isEqualTo("80");

        sign(draft);

        assertThat(percent("T1a")).isEqualTo("82.5");
        assertThat(editions.number(CODE)).contains(2);
        assertThat(editions.inForce(CODE).orElseThrow().text("targets.yaml"))
                .contains("- {percent: 82.5, strict: true, organisations: [FF, FU, VA, TU, WU]}");
        assertThat(page(draft)).contains("Đã ký theo văn bản số 07-QĐ/TU");
        assertThat(page(PARTS)).contains("Đã ký theo 07-QĐ/TU");
        assertThat(told()).contains("07-QĐ/TU", "82,5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programme_text",
                "programme_edition",
                "programme_edition_file",
                "programme_proposal",
                "programme_proposal_file",
                "programme_signature",
                "programme_amendment",
                "programme_amendment_file",
                "programme_amendment_signature"
            })
    void what_was_drafted_signed_and_loaded_is_kept_by_the_database(String table) {
        assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
                .hasMessageContaining("not forgotten: " + table);
    }

    @Test
    void a_form_that_is_sent_as_it_was_opened_changes_nothing() {
        for (var part : List.of("target-T1a", "target-T2", "task-1", "form-R6", "regime-all")) {
            assertThat(send(part, open(part)))
                    .as(part)
                    .hasStatus(422)
                    .bodyText()
                    .contains("Chưa có gì thay đổi");
        }
    }

    @Test
    void who_a_threshold_is_for_is_chosen_where_the_programme_named_nobody() {
        var form = open("target-T2");
        form.put("targets.2.thresholds.0.organisations", List.of("YU", "WU"));

        sign(Office.location(send("target-T2", form)));

        assertThat(editions.inForce(CODE).orElseThrow().text("targets.yaml"))
                .contains("- {percent: 90, strict: true, organisations: [\"YU\", \"WU\"]}");
    }

    @Test
    void a_task_gets_other_bodies_and_another_deadline() {
        var form = open("task-2");
        form.put("tasks.1.lead", List.of("ban-dan-van-tinh-uy", "ban-thuong-truc-mttq-tinh"));
        set(form, "tasks.1.title", "Quy chế \"mới\"");
        set(form, "tasks.1.occurrences.0.finishes", "Quý IV/2021");

        var draft = Office.location(send("task-2", form));
        assertThat(page(draft)).contains("Sửa nhiệm vụ 2", "Quý IV/2021", "Quy chế \"mới\"");
        sign(draft);

        assertThat(editions.inForce(CODE).orElseThrow().text("tasks.yaml"))
                .contains("lead: [\"ban-dan-van-tinh-uy\", \"ban-thuong-truc-mttq-tinh\"]")
                .contains("title: \"Quy chế \\\"mới\\\"\"");
        assertThat(page("/programme/tasks")).contains("Quy chế \"mới\"");
    }

    @Test
    void a_round_is_due_on_another_day_and_what_is_edited_further_is_one_draft() {
        var form = open("form-R6");
        set(form, "collected.stages.0.due.day", "10");
        var first = Office.location(send("form-R6", form));
        var draft = first.substring(first.lastIndexOf('/') + 1);

        var more = open("regime-all?draft=" + draft);
        set(more, "reporting.regimes.0.due", "11/6");
        var second = Office.location(send("regime-all?draft=" + draft, more));
        sign(second);

        var files = editions.inForce(CODE).orElseThrow();
        assertThat(files.text("forms/R6.yaml")).contains("due: {month: 0, day: 10}");
        assertThat(files.text("programme.yaml"))
                .contains("due: \"11/6\"")
                .contains("# Báo cáo phải gửi");
        assertThat(page(first)).contains("người khác đã ký một sửa đổi");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        refused("target-T1a", "targets.0.thresholds.0.percent", "120");
        refused("target-T1a", "targets.0.thresholds.0.percent", "tám mươi");
        refused("target-T1a", "targets.0.due.by", "Quý V/2025");
        refused("task-2", "tasks.1.occurrences.0.finishes", "Quý I/2019");
        refused("task-1", "tasks.0.occurrences.0.finishes", "Tháng 6/2019");
        refused("target-T1a", "targets.0.due.by", "Năm 2031");
        refused("task-2", "tasks.1.lead", "khong-co");
        refused("task-2", "tasks.1.title", "");
        refused("form-R6", "collected.stages.0.due.day", "45");
        refused("regime-all", "reporting.regimes.0.due", "45/13");

        assertThat(editions.number(CODE)).contains(1);
    }

    @Test
    void of_two_offices_the_second_is_told() {
        var first = open("task-15");
        var second = open("task-15");
        set(first, "tasks.14.title", "Sơ kết giữa kỳ");
        set(second, "tasks.14.title", "Sơ kết năm thứ ba");
        var drafted = Office.location(send("task-15", second));
        sign(Office.location(send("task-15", first)));

        assertThat(send("task-15?edition=1", second))
                .hasStatus(422)
                .bodyText()
                .contains("người khác đã ký", "Sơ kết năm thứ ba");
        assertThat(office().signed(drafted, "08-QĐ/TU"))
                .hasStatus(422)
                .bodyText()
                .contains("người khác đã ký");
        assertThat(editions.number(CODE)).contains(2);
    }

    @Test
    void without_its_document_nothing_is_signed() {
        var form = open("task-15");
        set(form, "tasks.14.title", "Sơ kết giữa kỳ");
        var draft = Office.location(send("task-15", form));

        assertThat(office().signed(draft, ""))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#number\"");

        assertThat(editions.number(CODE)).contains(1);
    }

    @Test
    void a_start_does_not_undo_what_was_signed() {
        var form = open("task-15");
        set(form, "tasks.14.title", "Sơ kết giữa kỳ");
        sign(Office.location(send("task-15", form)));
        var environment = new MockEnvironment();
        environment.setProperty(LoadAtStart.PROPERTY, folder.toString());

        new LoadAtStart(loader, texts, environment).run(new DefaultApplicationArguments());

        assertThat(editions.number(CODE)).contains(2);
        assertThat(page("/programme/tasks")).contains("Sơ kết giữa kỳ");

        environment.setProperty(LoadAtStart.OVERRULE, "true");
        new LoadAtStart(loader, texts, environment).run(new DefaultApplicationArguments());
        assertThat(page("/programme/tasks")).doesNotContain("Sơ kết giữa kỳ");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(browser.get().uri(PARTS + "/task-999")).hasStatus(404);
        assertThat(browser.get().uri("/programmes/khong-co/parts")).hasStatus(404);
        assertThat(browser.get().uri(PARTS + "?edition=7")).hasStatus(404);
        assertThat(browser.get().uri("/programmes/amendments/999999")).hasStatus(404);
    }

    private void refused(String part, String field, String typed) {
        var form = open(part);
        set(form, field, typed);

        var answer = send(part, form);

        assertThat(answer).as(typed).hasStatus(422);
        assertThat(answer).bodyText().as(typed).contains("href=\"#" + field + "\"");
        if (!typed.equals("khong-co")) {
            assertThat(answer).bodyText().contains("value=\"" + typed + "\"");
        }
    }

    private Office office() {
        return new Office(browser, testers);
    }

    private Map<String, List<String>> open(String part) {
        return office().open(PARTS + "/" + part);
    }

    private static void set(Map<String, List<String>> form, String field, String value) {
        form.put(field, List.of(value));
    }

    private MvcTestResult send(String part, Map<String, List<String>> form) {
        return office().send(PARTS + "/" + part, form);
    }

    private void sign(String draft) {
        office().sign(draft);
    }

    private String page(String address) {
        return office().page(address);
    }

    private String percent(String target) {
        return programmes.targets(CODE).stream()
                .filter(one -> one.code().equals(target))
                .findFirst()
                .orElseThrow()
                .thresholds()
                .getFirst()
                .percent()
                .toPlainString();
    }

    private String told() {
        return jdbc.sql("select a::text from audit_entry a where a.kind = 'programme.amend'")
                .query(String.class)
                .single();
    }
}
