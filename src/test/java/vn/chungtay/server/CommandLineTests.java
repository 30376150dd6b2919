package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.PortInUseException;
import vn.chungtay.shared.ToldToUser;

class CommandLineTests {
    @TempDir private Path folder;

    record Said(int status, String out, String err) {}

    @Test
    void help_names_the_commands_in_vietnamese() {
        assertThat(said("--help").out())
                .contains("Cách dùng:", "demo", "Chạy thử với Đề án 02-ĐA/TU", "serve")
                .doesNotContain("bundle:", "--train");
    }

    @ParameterizedTest
    @CsvSource({
        "'', Chưa có lệnh nào",
        "sao-luu file.zip, Không có lệnh hay tuỳ chọn “sao-luu” trong bản này",
        "backup, Thiếu tên tệp",
        "backup verify, Thiếu FILE trong lệnh",
        "serve --prot 1, Không có lệnh hay tuỳ chọn “--prot”",
        "serve --port abc, Giá trị “abc” không dùng được cho --port",
        "import villages x.csv, Giá trị “villages” không dùng được cho KIND",
        "import units, Thiếu FILE trong lệnh",
        "audit, Lệnh audit cần thêm việc phải làm",
        "audit verify --expect 12, Giá trị “12” không dùng được cho --expect",
        "serve --data, Thiếu giá trị sau tuỳ chọn --data"
    })
    void what_is_not_understood_is_told_in_one_line(String line, String sentence) {
        var said = said(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).startsWith(sentence).hasLineCount(1);
    }

    @Test
    void a_taken_port_is_told_before_anything_is_made() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();

            var said = said("serve", "--data", folder.toString(), "--port", "" + port);

            assertThat(said.status()).isEqualTo(1);
            assertThat(said.err()).startsWith("Cổng " + port + " đang được").hasLineCount(1);
            assertThat(folder.resolve("database")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive 2025", "export units"})
    void what_only_reads_makes_no_province_of_a_mistyped_directory(String line) {
        var none = folder.resolve("none");
        var words = new ArrayList<>(List.of(line.split(" ")));
        words.addAll(List.of(folder.resolve("file").toString(), "--data", none.toString()));

        var said = said(words.toArray(String[]::new));

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).startsWith("Trong " + none + " chưa có").hasLineCount(1);
        assertThat(none).doesNotExist();
    }

    @Test
    void a_programme_folder_that_is_not_there_is_told() {
        var said = said("serve", "--programme", folder.resolve("none").toString());

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).startsWith("Không có thư mục đề án " + folder).hasLineCount(1);
    }

    @Test
    void a_port_taken_while_the_application_starts_is_told_the_same_way() {
        assertThat(failed(new IllegalStateException(new PortInUseException(8080))))
                .isEqualTo(new Said(1, "", Ports.taken(8080) + "\n"));
    }

    @Test
    void a_refused_programme_is_told_line_by_line() {
        assertThat(failed(new IllegalStateException(new Refused())))
                .isEqualTo(new Said(3, "", "targets.yaml, dòng 3\ntargets.yaml, dòng 9\n"));
    }

    @Test
    void an_unforeseen_failure_is_one_sentence_without_a_stack_trace() {
        assertThat(failed(new IllegalStateException("first line\nsecond line")).err())
                .startsWith("Ứng dụng không khởi động được: first line")
                .hasLineCount(1);
    }

    private static final class Refused extends RuntimeException implements ToldToUser {
        private static final long serialVersionUID = 1L;

        @Override
        public List<String> lines() {
            return List.of("targets.yaml, dòng 3", "targets.yaml, dòng 9");
        }
    }

    private static Said failed(Exception failure) {
        var err = new StringWriter();
        var commandLine = ChungTay.commandLine().setErr(new PrintWriter(err));
        var status = Failures.failed(failure, commandLine, commandLine.parseArgs());
        return new Said(status, "", err.toString());
    }

    private static Said said(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var status =
                ChungTay.commandLine()
                        .setOut(new PrintWriter(out))
                        .setErr(new PrintWriter(err))
                        .execute(arguments);
        return new Said(status, out.toString(), err.toString());
    }
}
