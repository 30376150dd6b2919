package vn.chungtay.reporting.paper;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.backup.KeptRelease;
import vn.chungtay.documents.TestPaper;
import vn.chungtay.documents.paper.Opened;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Grant;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;
import vn.chungtay.reporting.archive.Archived;
import vn.chungtay.reporting.entry.Clerks;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// What was signed stays as it was signed, and is changed only after it was taken back.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
@Import(MovingClock.InJune2021.class)
class SigningTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final RoundPath PATH = new RoundPath("R6", "2021-H1", "estimate");
    private static final LocalDate DAY = LocalDate.of(2021, 6, 10);
    private static final String ROUND = "/summaries/R6/2021-H1/estimate/";
    private static final List<String> PARTS =
            List.of("results", "shortcomings", "causes", "tasks", "proposals");

    private static final String DIGEST =
            """
            select encode(s.digest, 'hex')
              from report_snapshot s
              join report_step t on t.id = s.step
              join report r on r.id = t.report
              join unit u on u.id = r.unit
             where u.code = 'ff.t.n'
            """;

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
    }

    @LocalServerPort int port;
    @Autowired Areas areas;
    @Autowired Clerks clerks;
    @Autowired ApplicationContext context;
    @Autowired JdbcClient database;
    @Autowired MovingClock clock;
    @Autowired PapersDue due;
    @TempDir Path folder;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @AfterAll
    static void kept() throws Exception {
        KeptRelease.addIfAsked(DATABASE, "signed");
    }

    @BeforeEach
    void in_june() {
        clock.moveTo(DAY);
    }

    @Test
    void what_was_signed_is_kept_and_closed_until_it_is_taken_back() throws Exception {
        var office = office(1, "t");
        writeAll(office, "t");
        assertThat(sign(office, "t").statusCode()).isEqualTo(302);

        var one = ROUND + "t/versions/1";
        var kept = office.file(one + "/paper.pdf", folder.resolve("1.pdf"));
        assertThat(office.page(one)).contains(sha256(kept));
        assertThat(new Opened(kept).text(1)).contains("Phần results.");
        var late = write(office, "t", "results", "Viết sau khi ký.");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains("Chưa lưu được: báo cáo đã được Cán bộ số 1 ký", "Viết sau khi ký.");
        assertThat(head(office).statusCode()).isEqualTo(422);

        assertThat(office.send(one + "/withdrawal", "reason", " ").body())
                .contains("Hãy ghi vì sao rút bản này lại.");
        assertThat(office.send(one + "/withdrawal", "reason", "Sai số liệu").statusCode())
                .isEqualTo(302);
        assertThat(write(office, "t", "results", "Viết lại.").statusCode()).isEqualTo(302);
        assertThat(sign(office, "t").statusCode()).isEqualTo(302);

        assertThat(office.page(ROUND + "t"))
                .contains("Bản 2", ">Kết quả đạt được</td>", "Sai số liệu", "Bản đầu tiên");
        assertThat(office.file(one + "/paper.pdf", folder.resolve("again.pdf")))
                .hasSameBinaryContentAs(kept);
        assertThat(office.get(ROUND + "t/versions/3").statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_signed_says_why() throws Exception {
        var office = office(2, "t.b");
        assertThat(sign(office, "t.b").body())
                .contains("Chưa ký được vì còn mục chưa có nội dung: Kết quả đạt được; ");
        writeAll(office, "t.b");
        var seen = mark(office.page(ROUND + "t.b"));
        write(office, "t.b", "causes", "Viết trong lúc ấy.");

        assertThat(office.send(ROUND + "t.b/versions", "seen", seen).body())
                .contains("Nội dung đã thay đổi từ lúc đồng chí mở trang này.");

        assertThat(sign(office, "t.b").statusCode()).isEqualTo(302);
        assertThat(office.send(ROUND + "t.b/versions", "seen", seen).body())
                .contains("Báo cáo đã được Cán bộ số 2 ký lúc");
        var back = ROUND + "t.b/versions/1/withdrawal";
        assertThat(office.send(back, "reason", "Thử").statusCode()).isEqualTo(302);
        assertThat(office.send(back, "reason", "Thử").body())
                .contains("Bản 1 đã được rút lại trước đó.");
        assertThat(office.page(ROUND + "t.b")).contains("Ký và lưu bản này");
    }

    @Test
    void of_two_who_sign_at_once_one_is_told_what_the_other_did() throws Exception {
        var office = office(3, "t.n");
        writeAll(office, "t.n");
        var seen = mark(office.page(ROUND + "t.n"));
        var answers = new ArrayList<Integer>();
        try (var people = Executors.newFixedThreadPool(2)) {
            Callable<Integer> signing =
                    () -> office.send(ROUND + "t.n/versions", "seen", seen).statusCode();
            for (var answer : people.invokeAll(List.of(signing, signing))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(302, 422);
        assertThat(office.get(ROUND + "t.n/versions/2").statusCode()).isEqualTo(404);
    }

    @Test
    void the_signed_paper_stands_in_the_register() throws Exception {
        var office = office(4, "t.b.1");
        writeAll(office, "t.b.1");
        assertThat(sign(office, "t.b.1").statusCode()).isEqualTo(302);
        var one = ROUND + "t.b.1/versions/1";
        var issued = Map.of("number", "09-BC/ĐU", "signedOn", "9/6/2021");

        assertThat(office.sendForm(one + "/scan", issued, null).body())
                .contains("id=\"document-error\"", "value=\"09-BC/ĐU\"");
        var early = Map.of("number", "09-BC/ĐU", "signedOn", "11/6/2021");
        assertThat(office.sendForm(one + "/scan", early, TestPaper.bytes()).body())
                .contains("id=\"signedOn-error\"");
        assertThat(office.sendForm(one + "/scan", issued, TestPaper.bytes()).statusCode())
                .isEqualTo(302);

        assertThat(office.file(one + "/scan", folder.resolve("s.pdf")))
                .hasBinaryContent(TestPaper.bytes());
        var page = office.page(one);
        var document = page.replaceAll("(?s).*href=\"(/documents/[0-9]+)\".*", "$1");
        assertThat(office.page(document))
                .contains("Báo cáo tổng hợp của Nơi t.b.1", ROUND + "t.b.1\"", "Bản lưu");
        assertThat(office(5, "t.n").page(document)).doesNotContain(ROUND + "t.b.1\"");
    }

    @Test
    void a_unit_that_submits_leaves_its_paper_once() throws Exception {
        var desk = clerks.desk(PATH, "fu.t.n");
        var clerk = submitted(desk);
        var one = desk.path() + "/paper/versions/1/paper.pdf";
        assertThat(clerk.page(desk.path() + "/paper")).doesNotContain(one);
        due.run();
        assertThat(clerk.page(desk.path() + "/paper")).contains(one);
        assertThat(new Opened(clerk.file(one, folder.resolve("u.pdf"))).text(1))
                .contains("I. Kết quả đạt được Đã làm.");
        var above = clerks.at(clerks.desk(PATH, "fu.t"), 78, Role.ORGANISATION_OFFICER);
        var approval = Visitor.at(port).as(above).send(desk.path() + "/approval");
        assertThat(approval.statusCode()).as(approval.body()).isEqualTo(302);
        due.run();
        assertThat(clerk.page(desk.path() + "/paper")).doesNotContain("versions/2/");
    }

    @Test
    void a_report_that_was_returned_at_once_leaves_no_paper() throws Exception {
        var desk = clerks.desk(PATH, "fu.t.b");
        var clerk = submitted(desk);
        var above = clerks.at(clerks.desk(PATH, "fu.t"), 79, Role.ORGANISATION_OFFICER);
        var back = Visitor.at(port).as(above).send(desk.path() + "/return", "reason", "Sai");
        assertThat(back.statusCode()).as(back.body()).isEqualTo(302);

        due.run();

        assertThat(clerk.page(desk.path() + "/paper")).doesNotContain("/versions/1/");
    }

    @Test
    void a_year_is_read_without_the_program() throws Exception {
        submitted(clerks.desk(PATH, "ff.t.n"));
        due.run();
        var office = office(6, "t.n.1");
        writeAll(office, "t.n.1");
        assertThat(sign(office, "t.n.1").statusCode()).isEqualTo(302);

        var archived = Archived.of(context, "2021", folder.resolve("2021.zip"));

        archived.assertWhole();
        archived.assertLinked();
        var round = "de-an-02-2021/R6-2021-H1-estimate/";
        var digest = database.sql(DIGEST).query(String.class).single();
        assertThat(archived.text(round + "figures.csv").lines())
                .anyMatch(line -> line.startsWith("ff.t.n,") && line.endsWith("," + digest))
                .anyMatch(line -> line.matches("ff.t.n,.*,FF,DISTRICT,[a-z0-9.]+,1,2021-06-.*"));
        assertThat(new String(archived.file(round + "units/ff.t.n/paper.pdf"), ISO_8859_1))
                .startsWith("%PDF");
        var summary = office.file(ROUND + "t.n.1/versions/1/paper.pdf", folder.resolve("a"));
        assertThat(summary).hasBinaryContent(archived.file(round + "areas/t.n.1/paper.pdf"));
        assertThat(archived.text("index.html"))
                .contains("Cán bộ số 6 ký lúc 10/6/2021", "Cấp tỉnh: 2 đơn vị phải báo cáo, 0 đã");
        assertThat(archived.text("forms/de-an-02-2021-R6-1.csv")).contains("cộng các kỳ");
        assertThat(archived.text("units-2021-06-30.csv")).contains("ff.t.n,FF,DISTRICT,");
    }

    @Test
    void a_past_year_is_archived_at_night_and_again_after_something_was_done() throws Exception {
        var archive = folder.resolve("chungtay-nam-2021.zip");
        submitted(clerks.desk(PATH, "ff.t.b"));
        var office = office(7, "t.b.2");
        writeAll(office, "t.b.2");
        assertThat(sign(office, "t.b.2").statusCode()).isEqualTo(302);
        Archived.nightly(context, folder, Instant.parse("2021-12-31T16:59:00Z"));
        assertThat(folder).isEmptyDirectory();

        var first = Instant.parse("2022-01-02T20:30:00Z");
        Archived.nightly(context, folder, first);
        Archived.nightly(context, folder, first.plus(Duration.ofDays(1)));

        assertThat(Files.getLastModifiedTime(archive)).isEqualTo(FileTime.from(first));
        Archived.read(archive).assertWhole();
        clock.moveTo(LocalDate.of(2022, 1, 5));
        office.send(ROUND + "t.b.2/versions/1/withdrawal", "reason", "Sai số liệu");
        var second = Instant.parse("2022-01-05T20:30:00Z");
        Archived.nightly(context, folder, second);
        assertThat(Files.getLastModifiedTime(archive)).isEqualTo(FileTime.from(second));
        assertThat(Archived.read(archive).files().keySet())
                .noneMatch(file -> file.contains("areas/t.b.2/"));
    }

    @Test
    void a_year_in_which_nobody_signed_is_not_archived() {
        var file = folder.resolve("none.zip");

        assertThatThrownBy(() -> Archived.of(context, "1999", file))
                .hasMessageContaining("Năm 1999 chưa có báo cáo nào được ký");
        assertThatThrownBy(() -> Archived.of(context, "21", file))
                .hasMessageContaining("“21” không phải một năm");

        assertThat(folder).isEmptyDirectory();
    }

    private Visitor submitted(Desk desk) throws Exception {
        var officer =
                clerks.at(
                        desk,
                        Math.abs(desk.unit().code().hashCode() % 1000),
                        Role.ORGANISATION_OFFICER);
        desk.cells().forEach(cell -> clerks.enter(desk, cell.element(), 1, officer));
        var clerk = Visitor.at(port).as(officer);
        clerk.send(desk.path() + "/cells", "value.r6.results", "Đã làm.", "seen.r6.results", "");
        assertThat(clerk.send(desk.path() + "/submission", "reason", "Thử").statusCode())
                .isEqualTo(302);
        return clerk;
    }

    private HttpResponse<String> sign(Visitor who, String area) throws Exception {
        return who.send(ROUND + area + "/versions", "seen", mark(who.page(ROUND + area)));
    }

    private static String mark(String page) {
        return page.replaceAll("(?s).*name=\"seen\" value=\"([0-9a-f]+)\".*", "$1");
    }

    private void writeAll(Visitor who, String area) throws Exception {
        for (var part : PARTS) {
            assertThat(write(who, area, part, "Phần " + part + ".").statusCode()).isEqualTo(302);
        }
    }

    private HttpResponse<String> write(Visitor who, String area, String part, String body)
            throws Exception {
        var seen = "name=\"seen.r6." + part + "\" value=\"";
        var page = who.page(ROUND + area);
        var mark = page.contains(seen) ? page.split(seen, 2)[1].split("\"", 2)[0] : "";
        return who.send(ROUND + area, "value.r6." + part, body, "seen.r6." + part, mark);
    }

    private HttpResponse<String> head(Visitor who) throws Exception {
        return who.send(
                ROUND + "t/head",
                "rules",
                "PARTY",
                "issuer",
                "Ban Dân vận",
                "mark",
                "BDV",
                "place",
                "Nơi t",
                "position",
                "Trưởng ban");
    }

    private static String sha256(Path file) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        return HexFormat.of().formatHex(digest);
    }

    private Visitor office(int id, String area) {
        var found = areas.find(area, DAY).orElseThrow();
        var grants = List.of(new Grant(Role.PARTY_OFFICER, new Scope.OfArea(found.id().value())));
        return Visitor.at(port)
                .as(Viewer.of(new AccountId(700 + id), "ky-" + id, "Cán bộ số " + id, grants));
    }
}
