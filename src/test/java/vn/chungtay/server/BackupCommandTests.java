package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A province on its way to another machine: copied while it is written to, taken back elsewhere,
/// held against the copy, started.
class BackupCommandTests {
    private static final Pattern HEAD = Pattern.compile("[0-9]+:[0-9a-f]{64}");

    @TempDir private Path folder;

    record Said(int status, String out, String err) {}

    @Test
    void a_copy_of_a_running_province_is_the_same_province_elsewhere() throws Exception {
        var file = folder.resolve("tỉnh.zip.pgp");
        var phrase = Files.writeString(folder.resolve("phrase"), "một câu dài\n").toString();
        var there = Programs.data("nơi mới");
        var key = folder.resolve("key");
        try (var programs = new Programs()) {
            var data = Programs.data("nơi cũ");
            Programs.addressOf(programs.serve(data));
            var done = new AtomicBoolean();
            var writing = CompletableFuture.runAsync(() -> writeUntil(done, data));

            var made = said("backup", file, "--data", data, "--passphrase-file", phrase);

            done.set(true);
            writing.join();
            Files.copy(data.resolve("key"), key); // as an administrator keeps it, apart
            assertThat(made.status()).as(made.err()).isZero();
            assertThat(made.out()).contains("Đã sao lưu vào", "tệp key").doesNotContain("S3");
        }
        var locked = said("restore", file, "--data", there);
        assertThat(locked.status()).isEqualTo(1);
        assertThat(locked.err()).startsWith("Tệp sao lưu được mã hoá").hasLineCount(1);
        assertThat(there.resolve("database")).doesNotExist();

        var restored = said("restore", file, "--data", there, "--passphrase-file", phrase);

        assertThat(restored.status()).as(restored.err()).isZero();
        var head = HEAD.matcher(restored.out()).results().findFirst().orElseThrow().group();
        Files.copy(key, there.resolve("key"));
        isTheSame(file, phrase, there, head);
    }

    private static void isTheSame(Path file, String phrase, Path there, String head)
            throws Exception {
        var same =
                said(
                        "backup",
                        "verify",
                        file,
                        "--against",
                        "--data",
                        there,
                        "--passphrase-file",
                        phrase);
        assertThat(same.status()).as(same.err()).isZero();
        assertThat(same.out()).contains("đúng như trong tệp", head);
        assertThat(said("audit", "verify", "--data", there, "--expect", head).status()).isZero();
        var again = said("restore", file, "--data", there, "--passphrase-file", phrase);
        assertThat(again.err()).startsWith("Nơi nhận không trống").hasLineCount(1);
        try (var programs = new Programs()) {
            assertThat(Programs.addressOf(programs.serve(there))).startsWith("http");
        }
    }

    /// By the application's own role, as the running server writes.
    private static void writeUntil(AtomicBoolean done, Path data) {
        try (var connection = EmbeddedDatabase.running(data).connect()) {
            var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            while (!done.get()) {
                database.sql(
                                """
                                insert into audit_entry (at, login, person, kind, thing, before,
                                       after)
                                values (now(), 'x', 'X', 'a.b', 'c', '{}', '{}')
                                """)
                        .update();
                database.sql("select audit_seal_waiting(1)").query(Integer.class).single();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Said said(Object... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = new String[words.length];
        for (var i = 0; i < words.length; i++) {
            line[i] = words[i].toString();
        }
        var status =
                ChungTay.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(line);
        return new Said(status, out.toString(), err.toString());
    }
}
