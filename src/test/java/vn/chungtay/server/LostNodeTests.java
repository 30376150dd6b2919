package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungtay.identity.TokenIssuer;

/// Two programs on two servers that hold the same: one of each is lost while people work.
class LostNodeTests {
    private static final String AWAY = "Cơ sở dữ liệu tạm thời không trả lời";
    private static final String[] PROGRAMME = {"--programme", "programmes/de-an-02-2021"};

    @Test
    void nothing_acknowledged_is_lost_with_a_node_or_with_the_primary() throws Exception {
        try (var pair = StreamingPair.start("loss");
                var programs = new Programs()) {
            var access = pair.access();
            var environment =
                    Map.of(
                            "CHUNGTAY_DB_URL", pair.url(),
                            "CHUNGTAY_DB_USER", access.user(),
                            "CHUNGTAY_DB_PASSWORD", access.password(),
                            "CHUNGTAY_KEY", "5a".repeat(32));
            pair.awaitsReplica();
            // At the same moment, on a database that has no table yet.
            var one = programs.serve(Programs.data("nút một"), environment, PROGRAMME);
            var other = programs.serve(Programs.data("nút hai"), environment, PROGRAMME);
            var first = Programs.addressOf(one);
            var second = Programs.addressOf(other);
            var owner = pair.writing();
            var token = TokenIssuer.find().over(owner).issue("tester", "thử", 1).orElseThrow();
            try (var day = BadDay.on(owner, first, second)) {
                var list = LongList.sent(first, token.token(), owner, "z");
                await().atMost(Duration.ofMinutes(1)).until(list::isBeingTaken);
                var taker = list.taker() == one.pid() ? one : other;
                assertThat(taker.pid()).isEqualTo(list.taker());
                taker.destroyForcibly().waitFor();
                day.moveTo(taker == one ? second : first);
                day.goesOn();
                list.isTakenWhole();

                pair.killPrimary();
                pair.promote();
                day.goesOn();
                day.heardOnly(AWAY);
                day.ends();
            }
        }
    }
}
