package vn.chungtay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.Testers;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// Pages, failures and static files as they go over the wire.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(PagesTests.FailingController.class)
class PagesTests {
    private static final Pattern STYLESHEET =
            Pattern.compile("/assets/chungtay-[0-9a-f]{32}\\.css");
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    @LocalServerPort private int port;

    @Test
    void the_home_page_is_in_vietnamese_with_navigation_and_skip_link() throws Exception {
        var page = get("/").body();

        assertThat(page).contains("<html lang=\"vi\">", "<h1>Tổng quan</h1>", "href=\"#main\"");
        assertThat(page).contains("href=\"/\" aria-current=\"page\"", "href=\"/findings\"");
    }

    @Test
    void every_answer_forbids_foreign_content_and_framing() throws Exception {
        var headers = get("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy)
                                .contains("default-src 'self'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cache-Control")).hasValue("private, no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no/such/page", "/failing/404", "/assets/chungtay.css", "/error"})
    void what_is_not_there_is_said_on_a_page(String path) throws Exception {
        var answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("<h1>Không tìm thấy nội dung</h1>", "Về trang Tổng quan");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 409, 422})
    void a_refusal_has_its_status_and_no_reference(int status) throws Exception {
        var answer = get("/failing/" + status);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>").doesNotContain("Mã tra cứu lỗi", "secret");
    }

    @Test
    void a_value_of_the_wrong_kind_is_the_callers_mistake() throws Exception {
        assertThat(get("/failing/many").statusCode()).isEqualTo(400);
    }

    @Test
    void our_own_mistake_is_shown_as_a_reference_and_nothing_else() throws Exception {
        var answer = get("/failing/500");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .containsPattern("Mã tra cứu lỗi: <strong class=\"code\">[0-9A-F]{4}-[0-9A-F]{4}<")
                .doesNotContain("secret", "Exception", "at vn.chungtay");
    }

    @Test
    void under_the_api_a_failure_is_a_problem_in_json() throws Exception {
        var missing = get("/api/v1/no-such-thing");
        var broken = get("/api/v1/failing");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(missing.body()).contains("\"title\":\"Không tìm thấy nội dung\"");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).contains("\"reference\":").doesNotContain("secret");
    }

    @Test
    void the_stylesheet_is_kept_for_a_year_under_its_fingerprint() throws Exception {
        var answer = get(stylesheet());

        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/css");
        assertThat(answer.body()).contains(".table-region", ".badge").doesNotContain("../fonts");
        assertThat(get("/assets/chungtay-00000000000000000000000000000000.css").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_first_visit_weighs_at_most_60_kilobytes_and_the_next_page_15() throws Exception {
        var page = zipped("/style");
        int first = page.length;
        for (var asset :
                ASSET.matcher(unzipped(page)).results().map(m -> m.group(1)).distinct().toList()) {
            first += zipped(asset).length;
        }

        assertThat(page.length).isLessThan(15 * 1024);
        assertThat(first).isLessThan(60 * 1024);
    }

    @Test
    void both_fonts_named_in_the_stylesheet_are_there() throws Exception {
        var fonts = Pattern.compile("url\\(\"([^\"]+)\"\\)").matcher(get(stylesheet()).body());

        assertThat(fonts.results().map(m -> "/assets/" + m.group(1)))
                .hasSize(2)
                .allSatisfy(font -> assertThat(get(font).statusCode()).isEqualTo(200));
    }

    private String stylesheet() throws Exception {
        var link = STYLESHEET.matcher(get("/").body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private byte[] zipped(String path) throws IOException, InterruptedException {
        var request = request(path).header("Accept-Encoding", "gzip").build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return Testers.request(port, path);
    }

    private static String unzipped(byte[] content) throws IOException {
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Fails on demand, with a word that must not reach the viewer.
    @TestConfiguration(proxyBeanMethods = false)
    @Controller
    static class FailingController {
        @GetMapping("/failing/{status}")
        @Requires(Permission.SIGNED_IN)
        String show(@PathVariable int status) {
            if (status == 500) {
                throw new IllegalStateException("secret");
            }
            throw new ResponseStatusException(HttpStatus.valueOf(status), "secret");
        }

        @GetMapping("/api/v1/failing")
        @Requires(Permission.SIGNED_IN)
        String index() {
            throw new IllegalStateException("secret");
        }
    }
}
