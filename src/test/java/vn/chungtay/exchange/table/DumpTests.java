package vn.chungtay.exchange.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.TestPostgres;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.documents.ListFile;
import vn.chungtay.identity.Role;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.people.MemberLists;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// All tables in one file, its dictionary, and what comes back of it.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class DumpTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final String OF_2020 = "/exports.zip?period=2020&stage=final";
    private static final RoundPath YEAR_2020 = new RoundPath("B1", "2020", "final");
    private static final JsonMapper JSON = JsonMapper.shared();

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Clerks clerks;
    @Autowired MemberLists members;
    @Autowired List<ImportKind> kinds;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transaction;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void some_have_reported() {
        var office = Cast.of(DATABASE).everywhere(Role.PROGRAMME_OFFICE);
        clerks.enter(clerks.desk(YEAR_2020, "fu.t.b.1.a"), "b1.members", 40, office);
        clerks.enter(clerks.desk(YEAR_2020, "fu.t.n.1.a"), "b1.members", 1733, office);
    }

    @Test
    void every_column_of_every_file_is_in_the_dictionary_and_no_other() throws Exception {
        var files = files(OF_2020);
        var described = new LinkedHashMap<String, List<String>>();
        var written = new LinkedHashMap<String, List<String>>();
        for (var file : files.keySet().stream().filter(DumpTests::isTable).toList()) {
            written.put(file, table(files, file).header());
            described.put(
                    file,
                    table(files, "dictionary.csv").lines().stream()
                            .map(CsvTable.Line::values)
                            .filter(one -> one.get(0).equals(file) && one.get(2).isEmpty())
                            .map(one -> one.get(1))
                            .toList());
        }

        assertThat(written)
                .containsOnlyKeys(
                        "areas.csv",
                        "bodies.csv",
                        "documents.csv",
                        "elements.csv",
                        "findings.csv",
                        "targets.csv",
                        "tasks.csv",
                        "totals.csv",
                        "units.csv",
                        "values.csv");
        assertThat(described).isEqualTo(written);
        assertThat(fields(text(files, "datapackage.json"))).isEqualTo(written);
    }

    @Test
    void every_value_is_of_the_kind_that_the_schema_says() throws Exception {
        var files = files(OF_2020);
        var wrong = new ArrayList<String>();
        for (var resource : JSON.readTree(text(files, "datapackage.json")).get("resources")) {
            var path = resource.get("path").stringValue();
            var fields = resource.get("schema").get("fields").valueStream().toList();
            for (var line : table(files, path).lines()) {
                for (var place = 0; place < fields.size(); place++) {
                    if (!isOf(fields.get(place), line.values().get(place))) {
                        wrong.add(path + " " + fields.get(place) + " " + line.values().get(place));
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static boolean isOf(JsonNode field, String value) {
        var shape =
                switch (field.get("type").stringValue()) {
                    case "integer" -> "[0-9]+";
                    case "number" -> "[0-9]+([.][0-9]+)?";
                    case "date" -> "[0-9]{4}-[0-9]{2}-[0-9]{2}";
                    case "boolean" -> "true|false";
                    default -> "(?s).*";
                };
        var words = field.path("constraints").path("enum");
        return value.isEmpty()
                || value.equals("n/a")
                || value.matches(shape)
                        && (words.isMissingNode()
                                || words.valueStream()
                                        .anyMatch(w -> w.stringValue().equals(value)));
    }

    @Test
    void what_import_reads_has_the_columns_that_import_declares() throws Exception {
        var files = files(OF_2020);

        for (var name : List.of("areas", "units", "bodies", "values")) {
            assertThat(table(files, name + ".csv").header())
                    .as(name)
                    .isEqualTo(ListColumn.due(kind(name).columns()));
        }
    }

    @Test
    void a_code_of_a_figure_is_told_in_the_words_of_the_programme() throws Exception {
        var files = files(OF_2020);

        assertThat(text(files, "dictionary.csv"))
                .contains("values.csv,element,b1.members,")
                .contains("totals.csv,element,b1.attraction,")
                .contains(",đếm,,Biểu 1 – ")
                .contains("FU = Hội Nông dân");
        var used = table(files, "values.csv").lines().stream().map(l -> l.values().get(2)).toList();
        assertThat(used)
                .isNotEmpty()
                .allMatch(one ->
                        text(files, "dictionary.csv").contains("values.csv,element," + one + ","));
        assertThat(files.get("README.txt")).contains("values.csv: ");
    }

    @Test
    void values_come_back_as_they_were() throws Exception {
        var before = figures();
        var values = table(files(OF_2020), "values.csv");
        var office = Cast.of(DATABASE).everywhere(Role.PROGRAMME_OFFICE);
        clerks.empty(clerks.desk(YEAR_2020, "fu.t.b.1.a"), "b1.members", office);
        clerks.empty(clerks.desk(YEAR_2020, "fu.t.n.1.a"), "b1.members", office);
        assertThat(figures()).isNotEqualTo(before);

        transaction.executeWithoutResult(_ -> {
            var report = kind("values").take(values, Map.of("stage", "final"));
            assertThat(report.problems()).isEmpty();
            assertThat(report.written()).isEqualTo(2);
        });

        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void persons_are_in_it_for_whoever_may_and_asks_for_them_and_the_trail_is_told()
            throws Exception {
        members.take("N1,fu.t.b.1.a,2018-05-01,");
        var leader = Visitor.at(port).as(Cast.of(DATABASE).everywhere(Role.LEADER));

        assertThat(files(OF_2020)).doesNotContainKeys("members.csv", "officials.csv");
        assertThat(acts()).isZero();
        assertThat(leader.get(OF_2020 + "&persons=true").statusCode()).isEqualTo(403);
        var files = files(OF_2020 + "&persons=true");
        assertThat(files.get("members.csv")).contains("N1,Người N1").doesNotContain("identity");
        assertThat(files.get("officials.csv")).doesNotContain("party_member");
        assertThat(acts()).isEqualTo(1);
    }

    private long acts() {
        return database.sql("select count(*) from audit_entry where kind = 'exchange.dump'")
                .query(Long.class)
                .single();
    }

    private ImportKind kind(String name) {
        return kinds.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private List<String> figures() {
        return database.sql(
                        """
                          select u.code || ' ' || r.round || ' ' || cast(r.figures as text)
                            from report r
                            join unit u on u.id = r.unit
                        order by 1
                        """)
                .query(String.class)
                .list();
    }

    private static boolean isTable(String name) {
        return name.endsWith(".csv") && !name.equals("dictionary.csv");
    }

    private static String text(Map<String, String> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    private static CsvTable table(Map<String, String> files, String name) {
        return (CsvTable) ListFile.of(name, text(files, name).getBytes(UTF_8)).reading();
    }

    private static Map<String, List<String>> fields(String dataPackage) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var resource : JSON.readTree(dataPackage).get("resources")) {
            fields.put(
                    resource.get("path").stringValue(),
                    resource.get("schema")
                            .get("fields")
                            .valueStream()
                            .map(one -> one.get("name").stringValue())
                            .toList());
        }
        return fields;
    }

    private Map<String, String> files(String address) throws Exception {
        var bytes = Visitor.at(port).bytes(address);
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        }
        return files;
    }
}
