package vn.chungtay.programme.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListFile;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.web.Texts;

/// Commitments brought in as a list, laid out as the one that is exported.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
class CommitmentImportTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String HEADER = "unit_code,year,holder,person,post,origin,title,novelty\n";
    private static final String GOOD =
            HEADER
                    + "fu.t.b.1,2025,UNIT,,,REGISTERED,Chợ đêm,Lần đầu\n"
                    + "fu.t.b.1,2025,HEAD,Bà Đỗ Thử,Chủ tịch,ASSIGNED,Vườn mẫu,Lần đầu\n";

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    @TempDir Path folder = Path.of("");
    @Autowired CommitmentImport commitments;
    @Autowired TransactionTemplate transactions;
    @Autowired Texts texts;
    private final Cast cast = Cast.of(DATABASE);

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @Test
    void a_list_is_taken_once_and_what_is_exported_changes_nothing() throws Exception {
        var first = take(GOOD, Scope.EVERYWHERE);
        var again = take(GOOD, Scope.EVERYWHERE);
        var exported = Visitor.at(port).get("/commitments.csv").body();
        var back = take(exported, Scope.EVERYWHERE);

        assertThat(first.problems()).isEmpty();
        assertThat(first.written()).isEqualTo(2);
        assertThat(again.written()).isZero();
        assertThat(back.read()).isEqualTo(2);
        assertThat(back.problems()).isEmpty();
        assertThat(back.written()).isZero();
        assertThat(exported).contains("fu.t.b.1,2025,HEAD,Bà Đỗ Thử,Chủ tịch,ASSIGNED,Vườn mẫu");
    }

    @ParameterizedTest
    @CsvSource({
        "'khong-co,2025,UNIT,,,REGISTERED,Việc,Mới', 1, phạm vi được giao",
        "'fu.t.b.1,2031,UNIT,,,REGISTERED,Việc,Mới', 2, Đề án không có năm “2031”",
        "'fu.t.b.1,2025,AI,,,REGISTERED,Việc,Mới', 3, OFFICIAL",
        "'fu.t.b.1,2025,HEAD,,Chủ tịch,REGISTERED,Việc,Mới', 4, “Họ tên” còn trống",
        "'fu.t.b.1,2025,UNIT,,,GIAO,Việc,Mới', 6, ASSIGNED",
        "'fu.t.b.1,2025,UNIT,,,REGISTERED,,Mới', 7, “Việc làm” còn trống"
    })
    void what_is_wrong_is_said_by_line_and_column(String line, int column, String said)
            throws Exception {
        var report = take(HEADER + "fu.t.b.2,2025,UNIT,,,REGISTERED,Được,Mới\n" + line + "\n");

        assertThat(report.problems()).hasSize(1);
        var problem = report.problems().getFirst();
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.message(texts::text)).contains(said);
        assertThat(report.written()).isZero();
        assertThat(Visitor.at(port).page("/commitments?unit=fu.t.b.2")).contains("0 việc");
    }

    @Test
    void a_column_that_nobody_knows_is_refused() throws Exception {
        var report = take(GOOD.replace("novelty", "moi"));

        assertThat(report.problems()).extracting(p -> p.line()).containsOnly(1);
        assertThat(report.problems().getFirst().message(texts::text)).contains("“moi”");
    }

    @Test
    void a_unit_out_of_scope_is_answered_for_as_if_there_were_none() throws Exception {
        var report = take(GOOD, cast.scope("fu.t.n"));

        assertThat(report.problems()).hasSize(2);
        assertThat(report.problems().getFirst().message(texts::text)).contains("phạm vi được giao");
    }

    @Test
    void the_list_leads_whoever_may_register_to_where_lists_are_sent() throws Exception {
        var office = Visitor.at(port);
        var officer = office.as(cast.with(Role.ORGANISATION_OFFICER, "fu.t.b.1"));

        assertThat(officer.page("/commitments")).contains("/imports/new?kind=commitments");
        assertThat(officer.page("/imports/new?kind=commitments")).contains("Việc mới, đột phá");
        assertThat(office.as(cast.with(Role.PARTY_OFFICER, "t.b.1")).page("/commitments"))
                .doesNotContain("/imports/new");
    }

    private ImportReport take(String content, Scope... within) throws Exception {
        var file = Files.writeString(folder.resolve("viec.csv"), content);
        var list = (CsvTable) ListFile.of(file).reading();
        var scopes = within.length == 0 ? List.of(Scope.EVERYWHERE) : List.of(within);
        return Objects.requireNonNull(
                transactions.execute(
                        status -> commitments.take(list, Map.of("by", "Bà Thử"), scopes)));
    }
}
