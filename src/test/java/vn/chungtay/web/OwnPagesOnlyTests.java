package vn.chungtay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import vn.chungtay.Testers;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(OwnPagesOnlyTests.ChangingController.class)
class OwnPagesOnlyTests {
    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: http://evil.example",
                "Origin: http://localhost:1",
                "Origin: null",
                "Origin: ]",
                "Origin: http://localhost\r\nSec-Fetch-Site: cross-site"
            })
    void a_change_that_another_site_sends_is_refused_in_words(String header) throws Exception {
        assertThat(send("POST /changing", header))
                .startsWith("HTTP/1.1 403")
                .contains("<html lang=\"vi\">", "được gửi từ một trang khác")
                .doesNotContain("Mã tra cứu");
        assertThat(send("DELETE /api/v1/anything", header))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json", "\"status\":403", "từ một trang khác")
                .contains("\"instance\":\"/api/v1/anything\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: same-origin",
                "Sec-Fetch-Site: none",
                "Origin: http://localhost",
                "Origin: https://LOCALHOST",
                "X-Nothing: said"
            })
    void a_change_from_our_own_pages_or_no_browser_is_made(String header) throws Exception {
        assertThat(send("POST /changing", header)).startsWith("HTTP/1.1 302");
    }

    @Test
    void what_only_reads_may_come_from_anywhere() throws Exception {
        assertThat(send("GET /", "Sec-Fetch-Site: cross-site")).startsWith("HTTP/1.1 200");
    }

    /// Java's own client does not let anyone set these headers.
    private String send(String line, String header) throws IOException {
        var tester = Testers.at(port).pass();
        var pass =
                "Cookie: %s=%s\r\nX-CSRF-TOKEN: %s\r\n"
                        .formatted(Testers.COOKIE, tester.cookie(), tester.form());
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request =
                    "%s HTTP/1.1\r\nHost: localhost\r\n%s\r\nContent-Length: 0\r\n%s"
                                    .formatted(line, header, pass)
                            + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Controller
    static class ChangingController {
        @PostMapping("/changing")
        @Requires(Permission.SIGNED_IN)
        String change() {
            return "redirect:/";
        }
    }
}
