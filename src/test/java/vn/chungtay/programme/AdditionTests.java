package vn.chungtay.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.Testers;
import vn.chungtay.programme.edition.Editions;
import vn.chungtay.web.Texts;

/// The office gives a programme tasks, targets, times and thresholds on the pages, and takes them
/// away.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class AdditionTests implements OwnDatabase {
    private static final String CODE = "de-an-02-2021";
    private static final String PROGRAMME = "/programmes/" + CODE;
    private static final String TASK = PROGRAMME + "/additions/task";
    private static final String RATIO = PROGRAMME + "/additions/ratio";
    private static final String SHARE = PROGRAMME + "/additions/share";
    private static final String NEW_TASK = "tasks.17.";
    private static final String NEW_TARGET = "targets.19.";

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
    void a_task_is_added_after_the_last_one_and_is_in_the_exported_folder() {
        var draft = Office.location(office().send(TASK, task()));

        assertThat(office().page(draft))
                .contains("Thêm nhiệm vụ 18: Tổng kết thi đua; ", "Quý IV/2025", "Ký và áp dụng")
                .contains("chủ trì “Ban Dân vận Tỉnh ủy”");
        assertThat(office().page("/programme/tasks")).doesNotContain("Tổng kết thi đua");
        office().sign(draft);

        assertThat(office().page("/programme/tasks")).contains("Tổng kết thi đua");
        assertThat(file("tasks.yaml"))
                .endsWith(
                        """
                          - number: 18
                            place: Công văn 5
                            title: Tổng kết thi đua
                            lead: [ban-dan-van-tinh-uy]
                            cooperating: []
                            occurrences:
                              - finishes: Quý IV/2025
                        """);
    }

    @Test
    void a_task_is_numbered_as_the_office_says_but_not_as_another() {
        assertThat(office().open(TASK)).containsEntry(NEW_TASK + "number", List.of("18"));

        refused(TASK, with(task(), NEW_TASK + "number", "15"), "Sơ kết Đề án");
        refused(TASK, with(task(), NEW_TASK + "number", "99999999999"), "không phải số nguyên");

        office().sign(
                        Office.location(
                                office().send(TASK, with(task(), NEW_TASK + "number", "40"))));
        assertThat(file("tasks.yaml")).contains("- number: 40\n");
    }

    @Test
    void a_time_is_added_to_a_task_and_taken_away_again() {
        var form = office().open(PROGRAMME + "/additions/time-15");
        form = with(form, "tasks.14.occurrences.1.finishes", "Quý II/2025");
        var added = Office.location(office().send(PROGRAMME + "/additions/time-15", form));
        assertThat(office().page(added)).contains("Sửa nhiệm vụ 15: thời gian thêm “Quý II/2025”");
        office().sign(added);
        assertThat(office().page(PROGRAMME + "/parts/task-15"))
                .contains("/removals/time-15-2?edition=2", "Quý II/2025");

        var removal = PROGRAMME + "/removals/time-15-2";
        assertThat(office().page(removal)).contains("thời gian bỏ “Quý II/2025”");
        office().sign(Office.location(office().send(removal, Map.of())));

        assertThat(file("tasks.yaml")).doesNotContain("Quý II/2025");
        assertThat(editions.number(CODE)).contains(3);
    }

    @Test
    void a_task_goes_but_not_one_that_somebody_reported_on() {
        office().sign(Office.location(office().send(PROGRAMME + "/removals/task-15", Map.of())));
        assertThat(office().page("/programme/tasks")).doesNotContain("Sơ kết Đề án");

        report(13, 0);

        for (var id : List.of("task-13", "time-13-1")) {
            var removal = PROGRAMME + "/removals/" + id;
            assertThat(office().page(removal))
                    .contains("nhiệm vụ 13 đã có báo cáo tiến độ nên không bỏ được")
                    .doesNotContain("Bỏ trong bản dự thảo");
            assertThat(office().send(removal, Map.of())).hasStatus(422);
        }
        assertThat(office().page(PROGRAMME + "/removals/time-13-2"))
                .contains("Bỏ trong bản dự thảo");
    }

    @Test
    void a_time_in_front_of_one_that_was_reported_on_stays_though_both_end_alike() {
        var form = office().open(PROGRAMME + "/additions/time-15");
        form = with(form, "tasks.14.occurrences.1.finishes", "Quý II/2023");
        var added = office().send(PROGRAMME + "/additions/time-15", form);
        office().sign(Office.location(added));
        report(15, 1);

        assertThat(office().page(PROGRAMME + "/removals/time-15-1"))
                .contains("đã có báo cáo tiến độ nên không bỏ được");
    }

    @Test
    void a_target_that_divides_is_added_with_its_threshold_and_gets_another() {
        var form = with(ratio(), NEW_TARGET + "measure.levels", "GRASSROOTS");
        form.put(NEW_TARGET + "thresholds.0.organisations", List.of("FU", "WU"));
        form.put(NEW_TARGET + "exceptions", List.of("Xã mới lập\r\n\r\nXã biên giới"));
        var draft = Office.location(office().send(RATIO, form));
        assertThat(office().page(draft))
                .contains("Thêm chỉ tiêu T13", "trên 82,5%", "đến năm 2025");
        office().sign(draft);

        var threshold = PROGRAMME + "/additions/threshold-T13";
        var second = with(office().open(threshold), NEW_TARGET + "thresholds.1.percent", "60");
        refused(threshold, second, "có hai ngưỡng");
        second.put(NEW_TARGET + "thresholds.1.organisations", List.of("YU"));
        office().sign(Office.location(office().send(threshold, second)));

        assertThat(file("targets.yaml"))
                .contains(
                        "numerator: [b1.members]\n",
                        "levels: [GRASSROOTS]\n",
                        "organisations: [FU, WU]\n",
                        "exceptions: [Xã mới lập, Xã biên giới]\n",
                        "- percent: 60\n        strict: true\n        organisations: [YU]\n");
        assertThat(target("T13").thresholds()).hasSize(2);
        office().sign(
                        Office.location(
                                office().send(PROGRAMME + "/removals/threshold-T13-1", Map.of())));
        assertThat(target("T13").thresholds()).hasSize(1);
    }

    @Test
    void a_target_that_counts_units_is_added_and_a_target_goes() {
        var form = with(office().open(SHARE), NEW_TARGET + "code", "T13");
        form = with(form, NEW_TARGET + "place", "Phần thứ ba, I, 2 (13)");
        form = with(form, NEW_TARGET + "title", "Mô hình");
        form = with(form, NEW_TARGET + "measure.counts", "Số đơn vị có mô hình");
        form = with(form, NEW_TARGET + "measure.condition.element", "t5b.models");
        form = with(form, NEW_TARGET + "thresholds.0.percent", "100");
        form = with(form, NEW_TARGET + "due.every", "YEAR");
        office().sign(Office.location(office().send(SHARE, form)));
        assertThat(target("T13").measure().formula()).contains("t5b.models");

        var removal = PROGRAMME + "/removals/target-T1b";
        assertThat(office().page(removal)).contains("Bỏ chỉ tiêu T1b: Lập công đoàn");
        office().sign(Office.location(office().send(removal, Map.of())));

        assertThat(programmes.targets(CODE)).extracting(Target::code).doesNotContain("T1b");
        assertThat(file("targets.yaml")).doesNotContain("T1b").contains("T1a", "T13");
        assertThat(browser.get().uri("/targets")).hasStatusOk();
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
        refused(
                RATIO,
                with(ratio(), NEW_TARGET + "measure.numerator.0", "b1.member"),
                "b1.members");
        refused(
                RATIO,
                with(ratio(), NEW_TARGET + "measure.numerator.1", "zz.zz"),
                "không biểu nào");
        refused(RATIO, with(ratio(), NEW_TARGET + "measure.denominator.0", ""), "chưa điền");
        refused(
                RATIO,
                with(ratio(), NEW_TARGET + "measure.numerator.1", "t2.studied"),
                "Báo cáo 6");
        refused(RATIO, with(ratio(), NEW_TARGET + "code", "T1a"), "đã dùng cho");
        refused(RATIO, with(ratio(), NEW_TARGET + "code", "T 13"), "Mã chỉ tiêu");
        refused(RATIO, with(ratio(), NEW_TARGET + "thresholds.0.percent", "120"), "Phần trăm");
        refused(RATIO, with(ratio(), NEW_TARGET + "due.by", ""), "chưa ghi kỳ");
        refused(RATIO, with(ratio(), NEW_TARGET + "due.by", "Năm 2031"), "ngoài thời gian");
        refused(RATIO, with(ratio(), NEW_TARGET + "thresholds.0.sector", "ALL"), "Khu vực");
        refused(TASK, with(task(), NEW_TASK + "occurrences.0.starts", "Năm 2027"), "Hoàn thành");
        refused(TASK, with(task(), NEW_TASK + "occurrences.0.finishes", "Sắp tới"), "Hoàn thành");
        refused(TASK, with(task(), NEW_TASK + "cooperating", "ban-dan-van-tinh-uy"), "phối hợp");
        refused(TASK, with(task(), NEW_TASK + "lead", "khong-co"), "chủ trì");

        assertThat(editions.number(CODE)).contains(1);
    }

    @Test
    void both_ways_of_being_due_are_one_too_many() {
        var form = with(ratio(), NEW_TARGET + "due.every", "YEAR");
        refused(RATIO, form, "vừa có chu kỳ");

        var standing = with(ratio(), NEW_TARGET + "due.every", "STANDING");
        office().sign(
                        Office.location(
                                office().send(RATIO, with(standing, NEW_TARGET + "due.by", ""))));

        assertThat(target("T13").due()).isEqualTo(new Due.Standing());
    }

    @Test
    void an_older_folder_undoes_neither_what_was_added_nor_what_was_taken_away() {
        var first = Office.location(office().send(TASK, task()));
        var draft = "?draft=" + first.substring(first.lastIndexOf('/') + 1);
        var both = office().send(PROGRAMME + "/removals/task-15" + draft, Map.of());
        assertThat(office().page(Office.location(both)))
                .contains("Thêm nhiệm vụ 18", "Bỏ nhiệm vụ 15: Sơ kết Đề án");
        office().sign(Office.location(both));
        var environment = new MockEnvironment();
        environment.setProperty(LoadAtStart.PROPERTY, folder.toString());

        new LoadAtStart(loader, texts, environment).run(new DefaultApplicationArguments());

        assertThat(office().page("/programme/tasks"))
                .contains("Tổng kết thi đua")
                .doesNotContain("Sơ kết Đề án");
        assertThat(editions.inForce(CODE).orElseThrow().onDisk(loader::preview).changes())
                .isEmpty();
    }

    @Test
    void the_last_one_stays_and_what_is_not_there_is_not_found() {
        assertThat(office().page(PROGRAMME + "/parts/task-15"))
                .contains("/removals/task-15?")
                .doesNotContain("/removals/time-15-1");
        for (var id : List.of("additions/khong-co", "additions/time-99", "removals/time-15-1")) {
            assertThat(browser.get().uri(PROGRAMME + "/" + id)).as(id).hasStatus(404);
        }
    }

    private Map<String, List<String>> task() {
        var form = with(office().open(TASK), NEW_TASK + "title", "Tổng kết thi đua");
        form = with(form, NEW_TASK + "place", "Công văn 5");
        form = with(form, NEW_TASK + "lead", "ban-dan-van-tinh-uy");
        return with(form, NEW_TASK + "occurrences.0.finishes", "Quý IV/2025");
    }

    private Map<String, List<String>> ratio() {
        var form = with(office().open(RATIO), NEW_TARGET + "code", "T13");
        form = with(form, NEW_TARGET + "place", "Phần thứ ba, I, 2 (13)");
        form = with(form, NEW_TARGET + "title", "Tập hợp ở cơ sở");
        form = with(form, NEW_TARGET + "measure.counts", "Số người trên số người");
        form = with(form, NEW_TARGET + "measure.numerator.0", "b1.members");
        form = with(form, NEW_TARGET + "measure.denominator.0", "b1.eligible");
        form = with(form, NEW_TARGET + "thresholds.0.percent", "82,5");
        return with(form, NEW_TARGET + "due.by", "Năm 2025");
    }

    private static Map<String, List<String>> with(
            Map<String, List<String>> form, String field, String value) {
        var changed = new HashMap<>(form);
        changed.put(field, List.of(value));
        return changed;
    }

    private void refused(String address, Map<String, List<String>> form, String why) {
        var answer = office().send(address, form);

        assertThat(answer).as(why).hasStatus(422);
        var page = Office.text(answer);
        var summary =
                page.substring(
                        page.indexOf("role=\"alert\""), page.indexOf("<form class=\"form\""));
        assertThat(summary).contains(why, "href=\"#t");
        form.entrySet().stream()
                .filter(field -> field.getKey().endsWith(".title"))
                .forEach(field ->
                        assertThat(page).contains("value=\"" + field.getValue().getFirst() + "\""));
    }

    /// @param occurrence counted from 0
    private void report(int task, int occurrence) {
        jdbc.sql(
                        """
                        insert into task_report (programme, task, occurrence, body, role, stage,
                               sentence, on_day, person, reported_at)
                        select p.programme, ?, ?, l.body, 'LEAD', 'BLOCKED', 'Thử',
                               date '2021-06-01', 'Người Thử', now()
                          from current_programme p,
                               (select 'ban-dan-van-tinh-uy' as body) l
                        """)
                .params(task, occurrence)
                .update();
    }

    private Target target(String code) {
        return programmes.targets(CODE).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private String file(String name) {
        return editions.inForce(CODE).orElseThrow().text(name);
    }

    private Office office() {
        return new Office(browser, testers);
    }
}
