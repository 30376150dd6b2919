package vn.chungtay.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Role;
import vn.chungtay.organisation.Cast;
import vn.chungtay.organisation.SmallProvince;

/// What is kept about one person is handed out, and erased.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PersonalDataTests {
    private static final String DATABASE = TestPostgres.freshDatabase();

    static {
        SmallProvince.foundedIn(DATABASE);
    }

    private static final List<String> WAYS_IN =
            List.of(
                    "code_generator",
                    "recovery_code",
                    "passkey",
                    "passkey_holder",
                    "provider_identity",
                    "access_token",
                    "one_time_link",
                    "way_back_request");

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private Accounts accounts;
    @Autowired private AccessTokens tokens;
    @Autowired private OneTimeLinks links;
    @Autowired private RecoveryCodes recovery;
    @Autowired private JdbcClient database;
    @Autowired private TransactionTemplate transactions;
    private Caller keeper = Caller.at(0);

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void open_the_office() throws Exception {
        people.with("giu-tai-khoan", Role.ADMINISTRATOR);
        keeper = Caller.at(port);
        keeper.signIn("giu-tai-khoan", People.PASSWORD);
    }

    @Test
    void one_file_holds_all_there_is_and_nothing_that_opens() throws Exception {
        var account = people.with("co-du-lieu", Role.LEADER);
        var holder = Caller.at(port);
        holder.signIn("co-du-lieu", "không phải");
        holder.signIn("co-du-lieu", People.PASSWORD);
        var secrets = equip(account);
        holder.get("/account");
        secrets.add(holder.session().replaceFirst("^[^=]*=", ""));

        var own = holder.get("/account/personal-data.json");
        var kept = keeper.get(path(account) + "/personal-data.json");

        for (var file : List.of(own, kept)) {
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .contains("du-lieu-ca-nhan-co-du-lieu.json");
            assertThat(file.body())
                    .contains("\"login\":\"co-du-lieu\"", "Người Thử co-du-lieu", "LEADER")
                    .contains("\"Excel\"", "READ_REGISTRY", "\"Điện thoại\"", "https://idp.example")
                    .contains("\"address\":\"127.0.0.1\"", "Java-http-client", "sign-in.fail")
                    .contains("\"succeeded\":false", "\"recovery_codes_left\":10");
            assertThat(secrets).allSatisfy(one -> assertThat(file.body()).doesNotContain(one));
        }
        assertThat(keeper.get(path(account)).body()).contains("/personal-data.json");
    }

    @Test
    void nobody_gets_the_file_of_somebody_else() throws Exception {
        var account = people.with("khong-cho-xem", Role.LEADER);
        people.with("to-mo", Role.LEADER);
        var other = Caller.at(port);
        other.signIn("to-mo", People.PASSWORD);

        assertThat(other.get(path(account) + "/personal-data.json").statusCode()).isEqualTo(403);
        assertThat(other.get("/account/personal-data.json").body()).contains("to-mo");
    }

    @Test
    void a_person_is_erased_after_their_account_is_closed_and_for_a_reason() throws Exception {
        var account = people.with("xoa-sau", Role.LEADER);
        keeper.get(path(account));

        var early = keeper.send(path(account) + "/erasure", "why", "Theo đề nghị");
        close(account);
        var mute = keeper.send(path(account) + "/erasure", "why", " ");

        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("Đề nghị khóa tài khoản trước");
        assertThat(mute.statusCode()).isEqualTo(422);
        assertThat(mute.body()).contains("Cần ghi lý do xóa");
        assertThat(accounts.find(account.id())).get().extracting("erasedAt").isNull();
        var own = accounts.named("giu-tai-khoan").orElseThrow();
        assertThat(keeper.send(path(own) + "/erasure", "why", "Thử").body())
                .contains("Không tự xóa dữ liệu của chính mình");
    }

    @Test
    void whoever_was_erased_gets_in_nowhere_and_still_counts() throws Exception {
        var account = people.with("bi-xoa", Role.LEADER);
        var holder = Caller.at(port);
        holder.signIn("bi-xoa", People.PASSWORD);
        var secrets = equip(account);
        var link = transactions.execute(_ -> links.make(account, account.id()));
        var counted = count("role_grant");

        keeper.get(path(account));
        close(account);
        keeper.get(path(account));
        var erased = keeper.send(path(account) + "/erasure", "why", "Đề nghị ngày 1/2/2026");

        assertThat(erased.statusCode()).isEqualTo(302);
        assertThat(holder.get("/account").statusCode()).isEqualTo(302);
        for (var login : List.of("bi-xoa", "xoa-" + account.id().value())) {
            assertThat(Caller.at(port).signIn(login, People.PASSWORD).statusCode()).isEqualTo(422);
        }
        assertThat(Api.at(port, secrets.getFirst()).get("/api/v1/units").statusCode())
                .isEqualTo(401);
        assertThat(Caller.at(port).get(link).statusCode()).isEqualTo(404);
        assertThat(WAYS_IN).allSatisfy(table -> assertThat(of(account, table)).isZero());
        assertThat(count("role_grant")).isEqualTo(counted);
        assertThat(of(account, "role_grant")).isPositive();
    }

    @Test
    void nothing_but_the_trail_says_whose_it_was() throws Exception {
        var account = people.with("khong-con-ten", Role.LEADER);
        Caller.at(port).signIn("khong-con-ten", People.PASSWORD);
        close(account);
        keeper.get(path(account));
        keeper.send(path(account) + "/erasure", "why", "Đề nghị ngày 1/2/2026");

        var page = keeper.get(path(account)).body();
        keeper.send(path(account) + "/closure/end");

        assertThat(page)
                .contains("Người dùng đã xóa", "xoa-" + account.id().value())
                .doesNotContain("khong-con-ten", "closure/end", "/erasure");
        assertThat(accounts.find(account.id()).orElseThrow().isOpen()).isFalse();
        assertThat(tablesWith("khong-con-ten")).containsExactly("audit_entry");
        var reasons = "select after::text from audit_entry where kind = 'account.erase'";
        assertThat(database.sql(reasons).query(String.class).list())
                .anySatisfy(one -> assertThat(one).contains("1/2/2026"));
    }

    /// Names are shown to whoever keeps the account, in the list of those who cannot sign in too.
    @Test
    void only_those_one_keeps_are_seen_to_wait() throws Exception {
        var cast = Cast.of(DATABASE);
        people.with("cho-trong", Role.LEADER, cast.scope("fu.t.b.1"));
        people.with("cho-ngoai", Role.LEADER, cast.scope("ff.t.n.1"));
        people.with("giu-mot-phan", Role.ADMINISTRATOR, cast.scope("fu.t.b"));
        var anybody = Caller.at(port);
        anybody.get("/way-back");
        anybody.send("/way-back", "login", "cho-trong");
        anybody.send("/way-back", "login", "cho-ngoai");
        var part = Caller.at(port);
        part.signIn("giu-mot-phan", People.PASSWORD);

        assertThat(part.get("/accounts").body()).contains("cho-trong").doesNotContain("cho-ngoai");
        assertThat(keeper.get("/accounts").body()).contains("cho-trong", "cho-ngoai");
    }

    /// Every way in there is; what opens.
    private List<String> equip(Account account) {
        var token = tokens.make(account, "Excel", Set.of(Permission.READ_REGISTRY), tomorrow());
        var codes = recovery.make(account);
        var id = account.id().value();
        database.sql(
                        """
                        insert into passkey (credential, account, public_key, signature_count,
                               user_verified, backup_eligible, backed_up, transports, attestation,
                               client_data, label, made_at, used_at)
                        values (?, ?, 'key', 0, true, true, true, '', '', '', 'Điện thoại', now(),
                               now())
                        """)
                .params(("credential " + id).getBytes(StandardCharsets.UTF_8), id)
                .update();
        database.sql(
                        """
                        insert into passkey_holder (account, handle)
                        values (?, ?)
                        """)
                .params(id, ("handle " + id).getBytes(StandardCharsets.UTF_8))
                .update();
        database.sql(
                        """
                        insert into provider_identity (issuer, subject, provider, account,
                               linked_at)
                        values ('https://idp.example', ?, 'idp', ?, now())
                        """)
                .params("subject " + id, id)
                .update();
        return new ArrayList<>(List.of(token, codes.getFirst(), hash(account)));
    }

    private static LocalDate tomorrow() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(1);
    }

    private static String hash(Account account) {
        return String.valueOf(account.passwordHash());
    }

    private void close(Account account) {
        accounts.close(account, "Chuyển công tác", account.id());
    }

    private static String path(Account account) {
        return "/accounts/" + account.id().value();
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    private long of(Account account, String table) {
        return database.sql("select count(*) from " + table + " where account = ?")
                .param(account.id().value())
                .query(Long.class)
                .single();
    }

    private List<String> tablesWith(String text) {
        return database
                .sql("select tablename from pg_tables where schemaname = current_schema")
                .query(String.class)
                .list()
                .stream()
                .filter(table ->
                        database.sql(
                                        "select exists (select from "
                                                + table
                                                + " t where t::text like ?)")
                                .param("%" + text + "%")
                                .query(Boolean.class)
                                .single())
                .toList();
    }
}
