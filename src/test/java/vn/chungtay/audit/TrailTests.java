package vn.chungtay.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Viewer;

/// What an entry holds, and that it is kept exactly when the act is.
@SpringBootTest
class TrailTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final Act CLOSED =
            Act.of("account.close", "account hoa.nt")
                    .before("state", "OPEN")
                    .after("state", "CLOSED");

    @Autowired private Trail trail;
    @Autowired private Sealer sealer;
    @Autowired private JdbcClient database;
    @Autowired private TransactionTemplate transaction;

    private long before;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    @BeforeEach
    void outside_of_any_request() {
        RequestContextHolder.resetRequestAttributes();
        before = entries();
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void an_entry_says_who_did_what_to_which_thing_and_from_where() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("10.1.2.3");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        Viewer.of(new AccountId(7), "hoa.nt", "Nguyễn Thị Hoa", List.of())
                .through("Excel", Set.of())
                .enter();

        transaction.executeWithoutResult(status -> trail.record(CLOSED));

        assertThat(latest())
                .containsEntry("account", 7L)
                .containsEntry("login", "hoa.nt")
                .containsEntry("person", "Nguyễn Thị Hoa")
                .containsEntry("token", "Excel")
                .containsEntry("address", "10.1.2.3")
                .containsEntry("kind", "account.close")
                .containsEntry("thing", "account hoa.nt")
                .containsEntry("was", "OPEN")
                .containsEntry("is", "CLOSED");
    }

    @Test
    void what_the_program_does_by_itself_is_nobodys() {
        transaction.executeWithoutResult(status -> trail.record(CLOSED));

        assertThat(latest())
                .containsEntry("account", null)
                .containsEntry("login", "")
                .containsEntry("address", null);
    }

    @Test
    void an_act_that_is_rolled_back_leaves_no_entry() {
        transaction.executeWithoutResult(status -> {
            trail.record(CLOSED);
            status.setRollbackOnly();
        });

        assertThat(entries()).isEqualTo(before);
    }

    @Test
    void an_act_outside_of_a_transaction_is_a_mistake_of_the_program() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> trail.record(CLOSED))
                .withMessageContaining("account.close");
    }

    @Test
    void what_is_looked_at_is_kept_whatever_becomes_of_the_transaction_around_it() {
        transaction.executeWithoutResult(status -> {
            trail.look(Act.of("audit.read", "audit 7"));
            status.setRollbackOnly();
        });

        assertThat(entries()).isEqualTo(before + 1);
    }

    @Test
    void what_no_text_can_hold_does_not_keep_an_attempt_out_of_the_trail() {
        var act = Act.of("session.refuse", "account a\u0000\ud83d").after("name", "b\u0000");

        transaction.executeWithoutResult(status -> trail.record(act));

        assertThat(latest()).containsEntry("thing", "account a\ufffd?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "newPassword", "token", "recovery codes", "totp_secret"})
    void a_secret_is_refused_by_its_name(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CLOSED.after(name, "x"))
                .withMessageContaining(name);
        assertThatIllegalArgumentException().isThrownBy(() -> CLOSED.before(name, "x"));
    }

    @Test
    void an_entry_is_sealed_soon_after_its_commit() throws InterruptedException {
        transaction.executeWithoutResult(status -> trail.record(CLOSED));

        for (var look = 0; look < 200 && unsealed() > 0; look++) {
            Thread.sleep(25);
        }
        assertThat(unsealed()).isZero();
        sealer.seal();
        assertThat(entries()).isEqualTo(before + 1);
    }

    private long entries() {
        return database.sql("select count(*) from audit_entry").query(Long.class).single();
    }

    private long unsealed() {
        return database.sql(
                        """
                        select count(*)
                          from audit_entry e
                         where not exists (select from audit_seal s where s.entry = e.id)
                        """)
                .query(Long.class)
                .single();
    }

    private Map<String, Object> latest() {
        return database.sql(
                        """
                          select *,
                                 before ->> 'state' as was,
                                 after ->> 'state' as is
                            from audit_entry
                        order by id desc
                           limit 1
                        """)
                .query()
                .singleRow();
    }
}
