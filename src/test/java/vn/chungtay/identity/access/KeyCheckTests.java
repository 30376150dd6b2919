package vn.chungtay.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.Vaults;
import vn.chungtay.shared.ToldToUser;
import vn.chungtay.web.TextsWithoutWeb;

class KeyCheckTests {
    private final JdbcClient database =
            JdbcClient.create(TestPostgres.application(TestPostgres.freshDatabase()));

    @Test
    void a_database_stays_with_the_key_it_was_first_used_with() {
        start("a1");
        start("a1");

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> start("b2"))
                .withMessageStartingWith("Khóa của máy này không phải khóa đã dùng")
                .satisfies(refusal -> assertThat(refusal).isInstanceOf(ToldToUser.class));
        start("a1");
    }

    private void start(String digits) {
        var vault = Vaults.of(digits.repeat(32));
        new KeyCheck(database, vault, TextsWithoutWeb.read()).afterSingletonsInstantiated();
    }
}
