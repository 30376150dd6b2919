package vn.chungtay.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
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
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Role;
import vn.chungtay.identity.Viewer;
import vn.chungtay.notifications.MyWork;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.organisation.Villages;
import vn.chungtay.organisation.registry.Visitor;
import vn.chungtay.reporting.MovingClock;

/// Letters through a real SMTP server, in June 2021: the report is due on 14/6, a Monday.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "chungtay.programme=programmes/de-an-02-2021",
            "chungtay.address=https://chungtay.example/",
            "chungtay.smtp.host=127.0.0.1",
            "chungtay.smtp.from=chungtay@chungtay.example",
            "chungtay.smtp.tls=none"
        })
@Import(MovingClock.InJune2021.class)
class MailTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Pattern CODE = Pattern.compile("[?]code=([A-Za-z0-9_-]{43})");
    private static final String REPORT =
            "Nhập và trình Báo cáo 6 tháng, 6 tháng đầu năm 2021, số ước của Hội ";

    static {
        Villages.settleIn(SmallProvince.foundedIn(DATABASE));
        SERVER.start();
    }

    @LocalServerPort int port;
    @Autowired Postman postman;
    @Autowired DueLetters due;
    @Autowired MyWork work;
    @Autowired JdbcClient database;
    @Autowired MovingClock clock;
    private final Cast cast = Cast.of(DATABASE);

    @DynamicPropertySource
    static void ownServers(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
        registry.add("chungtay.smtp.port", () -> SERVER.getSmtp().getPort());
    }

    @BeforeEach
    void on_the_fourth_of_june() throws Exception {
        clock.moveTo(LocalDate.of(2021, 6, 4));
        SERVER.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void end() {
        SERVER.stop();
    }

    @Test
    void the_link_in_the_letter_confirms_the_address_once() throws Exception {
        var son = cast.with(Role.BRANCH_HEAD, "fu.t.b.1.a");
        var code = asked(son, "son@example.org");

        assertThat(
                        database.sql("select l::text || a::text from letter l, mail_address a")
                                .query(String.class)
                                .list())
                .noneMatch(row -> row.contains(code));
        var other = cast.with(Role.BRANCH_HEAD, "fu.t.b.2.a");
        assertThat(confirm(other, code)).isEqualTo(422);
        assertThat(visitor(son).page("/account/mail")).contains("Địa chỉ chưa được xác nhận");
        assertThat(confirm(son, code)).isEqualTo(302);
        assertThat(visitor(son).page("/account/mail")).contains("Thư được gửi đến son@example.org");
        assertThat(confirm(son, code)).isEqualTo(422);
    }

    @Test
    void a_link_ends_after_two_days() throws Exception {
        var lan = cast.with(Role.ORGANISATION_OFFICER, "fu.t.b.1");
        var code = asked(lan, "lan@example.org");

        clock.moveTo(LocalDate.of(2021, 6, 6));

        assertThat(confirm(lan, code)).isEqualTo(422);
    }

    @Test
    void a_clock_that_is_set_back_keeps_nobody_from_confirming_and_ending() throws Exception {
        var hoa = cast.with(Role.BRANCH_HEAD, "fu.t.b.1.b");
        var code = asked(hoa, "hoa@example.org");

        clock.moveTo(LocalDate.of(2021, 6, 3));

        assertThat(confirm(hoa, code)).isEqualTo(302);
        asked(hoa, "hoa.khac@example.org");
        assertThat(visitor(hoa).page("/account/mail")).contains("hoa.khac@example.org");
    }

    @Test
    void the_monday_letter_has_exactly_the_lines_of_the_page_and_comes_once() throws Exception {
        var lan = cast.with(Role.ORGANISATION_OFFICER, "fu.t.n.1");
        confirm(lan, asked(lan, "monday@example.org"));
        clock.moveTo(LocalDate.of(2021, 6, 21));

        morning();
        morning();

        var digests = to("monday@example.org", "việc của đồng chí");
        assertThat(digests).hasSize(1);
        assertThat(text(digests.getFirst()).lines().filter(line -> line.startsWith("- ")))
                .containsExactlyElementsOf(page(lan))
                .anyMatch(line -> line.contains("chưa trình"));
        assertThat(digests.getFirst().getHeader("List-Unsubscribe"))
                .containsExactly("<https://chungtay.example/account/mail>");
        clock.moveTo(LocalDate.of(2021, 6, 22));
        morning();
        assertThat(to("monday@example.org", "việc của đồng chí")).hasSize(1);
    }

    @Test
    void a_reminder_is_sent_once_before_and_after_the_day() throws Exception {
        var binh = cast.with(Role.BRANCH_HEAD, "fu.t.n.1.a");
        confirm(binh, asked(binh, "binh@example.org"));

        for (var day = 5; day < 20; day++) {
            clock.moveTo(LocalDate.of(2021, 6, day));
            morning();
            morning();
        }

        assertThat(to("binh@example.org", "hạn: " + REPORT))
                .extracting(MimeMessage::getSubject)
                .containsExactly(
                        "Chung Tay: sắp đến hạn: " + REPORT + "fu.t.n.1.a",
                        "Chung Tay: sắp đến hạn: " + REPORT + "fu.t.n.1.a",
                        "Chung Tay: quá hạn: " + REPORT + "fu.t.n.1.a");
    }

    @Test
    void nothing_but_the_question_goes_to_an_unconfirmed_or_ended_address() throws Exception {
        var one = cast.with(Role.BRANCH_HEAD, "fu.t.b.2.a");
        var other = cast.with(Role.ORGANISATION_OFFICER, "fu.t.b.2");
        asked(one, "unconfirmed@example.org");
        confirm(other, asked(other, "ended@example.org"));
        clock.moveTo(LocalDate.of(2021, 6, 14));
        due.run();
        visitor(other).send("/account/mail/end");

        morning();

        assertThat(to("unconfirmed@example.org", "")).hasSize(1);
        assertThat(to("ended@example.org", "")).hasSize(1);
    }

    @Test
    void a_server_that_refuses_is_asked_again_and_then_given_up() throws Exception {
        var thu = cast.with(Role.PARTY_OFFICER, "t.n.1");

        givenUp(thu, "thu@example.org");

        assertThat(
                        database.sql(
                                        """
                                        select l.tries
                                          from letter l
                                          join mail_address a on a.id = l.mail_address
                                         where a.address = 'thu@example.org'
                                           and l.failure is not null
                                           and l.next_at is null
                                        """)
                                .query(Integer.class)
                                .list())
                .containsExactly(Outbox.PAUSES.size() + 1);
        assertThat(visitor(thu).page("/account/mail")).contains("Có thư chưa gửi được");
        postman.run();
        assertThat(to("thu@example.org", "")).isEmpty();
    }

    @Test
    void what_was_given_up_is_seen_and_sent_again_by_an_administrator() throws Exception {
        givenUp(cast.with(Role.PARTY_OFFICER, "t.n"), "again@example.org");
        var administrator = visitor(cast.everywhere(Role.ADMINISTRATOR));

        assertThat(administrator.page("/letters?state=GIVEN_UP"))
                .contains("thư trong bảy ngày qua đã thôi gửi", "again@example.org", "Gửi lại")
                .doesNotContain("confirmation?code=");
        assertThat(administrator.page("/letters.csv?q=AGAIN@"))
                .contains("again@example.org", "GIVEN_UP");
        assertThat(administrator.send("/letters/again").statusCode()).isEqualTo(302);
        postman.run();

        assertThat(to("again@example.org", "")).hasSize(1);
        assertThat(administrator.page("/letters?q=again@"))
                .contains("Đã gửi")
                .doesNotContain("Gửi lại");
    }

    private void givenUp(Viewer reader, String address) throws Exception {
        SERVER.stop();
        try {
            visitor(reader).send("/account/mail", "address", address, "digest", "1");
            for (var day = 4; day < 12; day++) {
                postman.run();
                postman.run();
                database.sql("update letter set next_at = next_at - interval '7 hours'").update();
            }
        } finally {
            SERVER.start();
        }
    }

    @Test
    void letters_are_looked_after_by_administrators_of_the_whole_province_alone() throws Exception {
        var local = visitor(cast.with(Role.ADMINISTRATOR, "fu.t.b"));

        assertThat(local.get("/letters").statusCode()).isEqualTo(404);
        assertThat(local.get("/letters.csv").statusCode()).isEqualTo(404);
        assertThat(local.send("/letters/again").statusCode()).isEqualTo(404);
        assertThat(visitor(cast.everywhere(Role.LEADER)).get("/letters").statusCode())
                .isEqualTo(403);
        var administrator = visitor(cast.everywhere(Role.ADMINISTRATOR));
        assertThat(administrator.get("/letters?state=LOST").statusCode()).isEqualTo(400);
        assertThat(administrator.page("/letters?q=không-có")).contains("Không có thư nào");
    }

    @Test
    void what_is_no_address_is_refused_and_not_lost() throws Exception {
        var thu = cast.with(Role.PARTY_OFFICER, "t.n");

        var answer = visitor(thu).send("/account/mail", "address", "a@b.vn, c@d.vn");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Địa chỉ thư điện tử không đúng", "value=\"a@b.vn, c@d.vn\"");
    }

    private Visitor visitor(Viewer viewer) {
        return Visitor.at(port).as(viewer);
    }

    /// The code in the letter.
    private String asked(Viewer viewer, String address) throws Exception {
        visitor(viewer).send("/account/mail", "address", address, "digest", "1", "reminders", "1");
        postman.run();
        var found = CODE.matcher(text(to(address, "xác nhận").getFirst()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int confirm(Viewer viewer, String code) throws Exception {
        var path = "/account/mail/confirmation";
        assertThat(visitor(viewer).page(path + "?code=" + code)).contains("Xác nhận địa chỉ");
        return visitor(viewer).send(path, "code", code).statusCode();
    }

    private void morning() {
        due.run();
        postman.run();
    }

    private List<String> page(Viewer viewer) {
        return work.of(viewer).stream()
                .map(line -> line.obligation())
                .map(o -> "- " + o.what() + (o.many() == 1 ? "" : " (" + o.many() + ")"))
                .toList();
    }

    private static List<MimeMessage> to(String address, String subject) throws Exception {
        return Stream.of(SERVER.getReceivedMessagesForDomain(address))
                .filter(message -> subject(message).contains(subject))
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /// One that stays the same when the server is started again.
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String text(MimeMessage message) throws Exception {
        return message.getContent().toString();
    }
}
