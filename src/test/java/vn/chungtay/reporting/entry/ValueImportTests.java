package vn.chungtay.reporting.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListFile;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Units;
import vn.chungtay.organisation.Villages;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.rollup.Question;
import vn.chungtay.reporting.rollup.Totals;
import vn.chungtay.shared.Quantity;
import vn.chungtay.web.Texts;

/// Lists of values for many units.
@SpringBootTest(properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class ValueImportTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    private static final String REPORT =
            """
              from report r
              join unit u on u.id = r.unit
              join report_round o on o.id = r.round
             where u.code = 'fu.t.n.1.b'
               and o.form = 'B1'
            """;
    private static final String HELD = "select r.id" + REPORT + " for update of r";
    private static final String SUBMITTED =
            """
            insert into report_step (report, kind, at, person, reason, late)
            select r.id, 'SUBMITTED', now(), 'Bà Thử', '', false
            """
                    + REPORT;

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @Autowired ValueImport values;
    @Autowired Desks desks;
    @Autowired Units units;
    @Autowired Totals totals;
    @Autowired Texts texts;
    @Autowired MovingClock clock;
    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient database;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void the_round_of_2020_has_closed() {
        clock.moveTo(LocalDate.of(2021, 6, 10));
    }

    @Test
    void a_list_is_in_the_totals_and_the_same_list_again_changes_nothing() {
        var list =
                """
                fu.t.b.1.a,2020,b1.members,40
                fu.t.b.1.b,2020,b1.members,n/a
                fu.t.n.1.a,2020,b1.members,1733
                fu.t.n.1.a,2020,b1.eligible,
                fu.t.n.1,2020,b1.branches,2
                """;

        assertThat(take(list).written()).isEqualTo(4);
        assertThat(take(list).written()).isZero();
        assertThat(total("b1.members")).isEqualTo(Quantity.of(1773));
        assertThat(take("fu.t.n.1.a,2020,b1.members,\n").written()).isEqualTo(1);
        assertThat(total("b1.members")).isEqualTo(Quantity.of(40));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fu.t.b.1.a,2020,b1.members,bốn mươi | bốn mươi",
                "fu.t.b.1.a,2020,b1.members,-3       | -3",
                "\"fu.t.b.1.a\",2020,b1.members,\"1,733\" | 1.733",
                "fu.nowhere,2020,b1.members,4        | không có đơn vị “fu.nowhere”",
                "fu.t.b.1,2020,b1.members,4          | không nhập chỉ số “b1.members”",
                "fu.t.b.1.a,2020-H1,b1.members,4     | không có kỳ báo cáo nào đã mở",
                "fu.t.b.1.a,2030,b1.members,4        | không có kỳ báo cáo nào đã mở",
                "fu.t.b.1.a,hai,b1.members,4         | hai",
                "fu.t.b.1.a,2020,b9.members,4        | b9.members",
            })
    void one_wrong_line_is_told_with_its_place_and_nothing_is_kept(String line, String told) {
        var before = total("b1.members");

        var report = take("fu.t.b.2.a,2020,b1.members,9\n" + line + "\n");

        assertThat(report.problems())
                .extracting(problem -> problem.sentence(texts::text))
                .singleElement()
                .asString()
                .contains("dòng 3", told);
        assertThat(total("b1.members")).isEqualTo(before);
    }

    @Test
    void one_cell_on_two_lines_is_refused() {
        var report = take("fu.t.b.2.a,2020,b1.members,9\nfu.t.b.2.a,2020,b1.members,8\n");

        assertThat(report.problems()).hasSize(1);
    }

    /// A district's officer brings in what its communes and branches mailed.
    @Test
    void a_list_of_units_that_were_not_granted_is_refused_line_by_line() {
        var own = "fu.t.b.2.a,2020,b1.members,9\n";
        clock.moveTo(LocalDate.of(2021, 3, 10));
        var before = total("b1.members");
        var district = List.of(unit("fu.t.b"));

        var refused = take(own + "fu.t.n.1.a,2020,b1.members,8\n", district);
        assertThat(refused.problems())
                .extracting(problem -> problem.sentence(texts::text))
                .singleElement()
                .asString()
                .contains("dòng 3", "“fu.t.n.1.a”", "trong phạm vi được giao");
        assertThat(total("b1.members")).isEqualTo(before);

        assertThat(take(own, district).written()).isEqualTo(1);
        assertThat(take("fu.t.b.2.a,2020,b1.members,\n", List.of()).problems()).hasSize(1);
        assertThat(take("fu.t.b.2.a,2020,b1.members,\n", district).written()).isEqualTo(1);
    }

    /// At the desk an officer asks for more time; by a list it is no other.
    @Test
    void a_closed_round_takes_a_list_from_the_office_alone() {
        var list = "fu.t.b.2.b,2020,b1.members,7\n";

        var refused = take(list, List.of(unit("fu.t.b")));

        assertThat(refused.problems())
                .extracting(problem -> problem.sentence(texts::text))
                .singleElement()
                .asString()
                .contains("dòng 2", "đã đóng từ sau ngày 31/3/2021", "gia hạn");
        assertThat(take(list).written()).isEqualTo(1);
        assertThat(take("fu.t.b.2.b,2020,b1.members,\n").written()).isEqualTo(1);
    }

    /// The list waits for whoever submits, and is told then.
    @Test
    void a_report_that_is_submitted_in_the_middle_of_a_list_keeps_its_figures() throws Exception {
        take("fu.t.n.1.b,2020,b1.members,0\n");
        try (var submitting = TestPostgres.application(DATABASE).getConnection();
                var statement = submitting.createStatement()) {
            submitting.setAutoCommit(false);
            statement.execute(HELD);
            var importing =
                    CompletableFuture.supplyAsync(() -> take("fu.t.n.1.b,2020,b1.members,8\n"));
            await().until(() -> isWaited() || importing.isDone());
            statement.execute(SUBMITTED);
            submitting.commit();

            assertThat(importing.get().problems())
                    .extracting(problem -> problem.sentence(texts::text))
                    .singleElement()
                    .asString()
                    .contains("dòng 2", "đã trình");
        }
    }

    private boolean isWaited() {
        var waits = "select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock'";
        return database.sql(waits + " and datname = current_database()")
                .query(Boolean.class)
                .single();
    }

    private ImportReport take(String lines) {
        return take(lines, List.of(Scope.EVERYWHERE));
    }

    private ImportReport take(String lines, List<Scope> within) {
        var bytes = ("unit_code,period,element,value\n" + lines).getBytes(StandardCharsets.UTF_8);
        var table = (CsvTable) ListFile.of("values.csv", bytes).reading();
        return new TransactionTemplate(transactions)
                .execute(status -> {
                    var report = values.take(table, Map.of("by", "Văn phòng"), within);
                    if (report.isRefused()) {
                        status.setRollbackOnly();
                    }
                    return report;
                });
    }

    private Quantity total(String element) {
        var round = desks.round(new RoundPath("B1", "2020", "final")).orElseThrow();
        return totals.single(Question.all(round, unit("fu.t")))
                .value(round.form().cell(element).orElseThrow());
    }

    private Scope unit(String code) {
        var found = units.find(code, LocalDate.of(2020, 12, 31)).orElseThrow();
        return new Scope.OfUnit(found.id().value());
    }
}
