package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may say who asks.
class ProxiesTests {
    private static final String PROPERTY = "--server.tomcat.remoteip.internal-proxies=";

    @Test
    void nobody_elsewhere_is_believed_unless_named() {
        assertThat(Proxies.settings(Map.of())).isEmpty();
        assertThat(Proxies.settings(Map.of("CHUNGTAY_PROXIES", " "))).isEmpty();
    }

    @Test
    void named_proxies_are_believed_beside_this_machine() {
        var said = settings("10.0.0.5, 10.0.1.0/24,fd00::7");

        assertThat(said)
                .isEqualTo("127.0.0.0/8,::1/128,10.0.0.5/32,10.0.1.0/24,fd00::7/128")
                .satisfies(it -> new RemoteIpValve().setInternalProxies(it));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.tinh.vn",
                "10.1",
                "10.0.0.256",
                "10.0.0.0/33",
                "0.0.0.0/0",
                "::/0",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "10.0.0.5,",
                "10\\..*"
            })
    void what_is_no_address_is_refused(String named) {
        assertThatThrownBy(() -> settings(named))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("CHUNGTAY_PROXIES");
    }

    private static String settings(String named) {
        var settings = Proxies.settings(Map.of("CHUNGTAY_PROXIES", named));
        assertThat(settings).hasSize(1);
        return settings.getFirst().substring(PROPERTY.length());
    }
}
