package vn.chungtay.documents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.registry.Visitor;

/// Who may bring in what, and sees which lists.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(ImportScopeTests.Kinds.class)
class ImportScopeTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final Viewer HOA = office(2, "Nguyễn Thị Hoa");
    private static final Viewer BINH = office(3, "Lê Bình");

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    @LocalServerPort int port;
    @Autowired Jobs jobs;
    private Visitor everybody = Visitor.at(0);
    private Visitor hoa = everybody;
    private Visitor binh = everybody;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        ImportKind pupils() {
            return new Pupils();
        }
    }

    @BeforeEach
    void come_in() {
        everybody = Visitor.at(port);
        hoa = everybody.as(HOA);
        binh = everybody.as(BINH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"areas", "units", "bodies", "reorganisation", "khong-co"})
    void lists_of_the_whole_registry_are_for_whoever_may_import_everywhere(String kind)
            throws Exception {
        var refused =
                "Không có loại danh sách “"
                        + kind
                        + "”. Các loại: values, table, commitments, members, officials, pupils.";

        assertThat(hoa.get("/imports/new?kind=" + kind).body()).contains(refused);
        assertThat(hoa.get("/imports/samples/" + kind + ".csv").statusCode()).isEqualTo(404);
        assertThat(hoa.send("/api/v1/imports/" + kind, "a", "b").body()).contains(refused);
        assertThat(hoa.page("/imports/new")).contains("kind=pupils").doesNotContain("kind=areas");
    }

    @Test
    void a_list_is_sent_in_its_senders_name_and_seen_by_its_sender() throws Exception {
        var sent = hoa.send("/api/v1/imports/pupils?name=hoa.csv", "a", "b");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        var job = sent.headers().firstValue("Location").orElseThrow();
        var page = job.replace("/api/v1/jobs", "/imports");

        for (var visitor : List.of(hoa, everybody)) {
            assertThat(visitor.get(job).statusCode()).isEqualTo(200);
            assertThat(visitor.page(page)).contains("hoa.csv", "Nguyễn Thị Hoa");
            assertThat(visitor.page("/imports")).contains("hoa.csv");
            assertThat(visitor.page("/imports.csv")).contains("hoa.csv");
            assertThat(visitor.page("/")).contains("hoa.csv");
        }
        assertThat(binh.page("/imports")).contains("Chưa nạp").doesNotContain("hoa.csv");
        assertThat(binh.page("/imports.csv")).hasLineCount(1);
        assertThat(binh.page("/")).doesNotContain("hoa.csv");
    }

    @Test
    void a_list_of_somebody_else_is_answered_like_one_there_is_not() throws Exception {
        var job = jobs.add(new Upload("hoa.csv", new byte[] {'a'}), order("pupils")).toString();

        for (var path : List.of("/imports/", "/api/v1/jobs/")) {
            assertThat(binh.get(path + job).statusCode()).isEqualTo(404);
            var nowhere = Visitor.bare(binh.get(path + "999999").body());
            assertThat(Visitor.bare(binh.get(path + job).body()))
                    .isEqualTo(nowhere.replace("999999", job));
        }
        assertThat(binh.get("/imports/" + job + "/errors.csv").statusCode()).isEqualTo(404);
        assertThat(binh.send("/imports/" + job + "/taking").statusCode()).isEqualTo(404);
        assertThat(hoa.send("/imports/" + job + "/taking").statusCode()).isEqualTo(409);
    }

    /// As when a role everywhere became one on a unit.
    @Test
    void a_preview_is_not_taken_over_by_whoever_may_no_longer() throws Exception {
        var job = jobs.add(new Upload("hoa.csv", new byte[] {'a'}), order("areas"));

        assertThat(hoa.get("/imports/" + job).statusCode()).isEqualTo(200);
        assertThat(hoa.send("/imports/" + job + "/taking").statusCode()).isEqualTo(404);
    }

    /// The job remembers where its sender may bring lists in.
    @Test
    void a_job_is_run_within_what_its_sender_was_granted() {
        var job = jobs.add(new Upload("hoa.csv", new byte[] {'a'}), order("pupils"));

        assertThat(jobs.begin(job).orElseThrow().order().by()).isEqualTo(Sender.of(HOA));
        assertThat(Sender.of(HOA).within()).containsExactly(new Scope.OfUnit(1));
    }

    private static Order order(String kind) {
        return new Order(kind, Map.of(), true, Sender.of(HOA));
    }

    private static Viewer office(long account, String name) {
        var grant = new Grant(Role.PROGRAMME_OFFICE, new Scope.OfUnit(1));
        return Viewer.of(new AccountId(account), "import." + account, name, List.of(grant));
    }

    /// A list that whoever may import anywhere may bring in.
    private static final class Pupils implements ImportKind {
        @Override
        public String name() {
            return "pupils";
        }

        @Override
        public List<ListColumn> columns() {
            return List.of(ListColumn.of("code", "import.error.column"));
        }

        @Override
        public List<String> parameters() {
            return List.of();
        }

        @Override
        public boolean isOpenTo(Viewer viewer) {
            return viewer.may(Permission.IMPORT_LISTS);
        }

        @Override
        public ImportReport take(CsvTable list, Map<String, String> parameters) {
            throw new IllegalStateException("No job is run here");
        }
    }
}
