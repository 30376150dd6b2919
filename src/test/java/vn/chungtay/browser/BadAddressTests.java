package vn.chungtay.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.chungtay.Testers;

/// Addresses that nobody should send, as they go over the wire: each is answered in words, none is
/// a fault of ours.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "chungtay.programme=programmes/de-an-02-2021")
class BadAddressTests {
    @LocalServerPort private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /findings?page=abc | 400 | giá trị gửi lên không đúng dạng
                    /findings?page=99999999999999 | 400 | giá trị gửi lên không đúng dạng
                    /findings?page=0                  | 200 | 24 trong 24 chỗ chưa khớp
                    /findings?page=99                 | 200 | 24 trong 24 chỗ chưa khớp
                    /findings?kind=XXX                | 400 | Không có loại đối chiếu “XXX”
                    /findings?form=<script>           | 400 | Không có biểu “&lt;script&gt;”
                    /findings?form=%3Cscript%3E       | 400 | Không có biểu “&lt;script&gt;”
                    /findings?period=2019             | 400 | Các kỳ hiện có: 2016, 2020
                    /findings?q=zzzz                  | 200 | Không có chỗ chưa khớp nào
                    /findings?q=%00                   | 200 | 24 trong 24 chỗ chưa khớp
                    /findings?q=%FF%FE | 400 | giá trị gửi lên không đúng dạng
                    /findings.csv?form=B9             | 400 | Không có biểu “B9”
                    /forms/B2/../x                    | 400 | giá trị gửi lên không đúng dạng
                    /forms/B2/..%2fx | 400 | giá trị gửi lên không đúng dạng
                    /forms/%ZZ | 400 | giá trị gửi lên không đúng dạng
                    /forms/b2                         | 404 | Không tìm thấy nội dung
                    """)
    void a_page_says_what_is_wrong(String address, int status, String sentence) throws Exception {
        assertThat(answer(address))
                .startsWith("HTTP/1.1 " + status)
                .contains("text/html", "<html lang=\"vi\">", sentence)
                .doesNotContain("<script", "Exception", "Mã tra cứu lỗi");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /api/v1/targets                 | Địa chỉ thiếu giá trị “period”
                    /api/v1/targets?period=         | Các kỳ hiện có: 2016, 2020
                    /api/v1/targets?period=1999     | Không có số liệu gốc của kỳ “1999”
                    /api/v1/findings?form=none      | Không có biểu “none”
                    /api/v1/findings?period=<b>     | Không có số liệu kỳ “<b>”
                    /api/v1/%ZZ                     | Địa chỉ hoặc giá trị gửi lên không đúng dạng
                    """)
    void the_api_answers_with_a_problem(String address, String sentence) throws Exception {
        assertThat(answer(address))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"status\":400", sentence);
    }

    @Test
    void an_address_of_any_length_is_answered() throws Exception {
        assertThat(answer("/findings?q=" + "a".repeat(6_000)))
                .startsWith("HTTP/1.1 200")
                .contains("Không có chỗ chưa khớp nào");
        assertThat(answer("/findings?q=" + "a".repeat(60_000)))
                .startsWith("HTTP/1.1 400")
                .contains("Địa chỉ hoặc giá trị gửi lên không đúng dạng");
    }

    /// Java's own clients refuse to send such addresses.
    private String answer(String address) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var request =
                    ("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Cookie: %s=%s\r\n\r\n")
                            .formatted(address, Testers.COOKIE, Testers.at(port).pass().cookie());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
