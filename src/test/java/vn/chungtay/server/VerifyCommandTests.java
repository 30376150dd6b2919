package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// `audit verify` as somebody at the terminal uses it, beside a server that runs and without one.
class VerifyCommandTests {
    private static final Pattern HEAD = Pattern.compile("[0-9]+:[0-9a-f]{64}");

    record Said(int status, String out, String err) {}

    @Test
    void the_chain_is_verified_while_the_server_runs_and_after_it_has_stopped() throws Exception {
        var data = Programs.data("nhật ký");
        String head;
        try (var programs = new Programs()) {
            var server = programs.serve(data);
            Programs.addressOf(server);
            write(data, 3);

            var said = verify(data);

            assertThat(said.status()).as(said.err()).isZero();
            assertThat(said.out())
                    .contains("nguyên vẹn: 3 mục, từ ngày 25/11/2026 đến ngày 27/11/2026");
            assertThat(wasFoundWhole(data)).isTrue();
            head = HEAD.matcher(said.out()).results().findFirst().orElseThrow().group();
            assertThat(verify(data, "--expect", head).out()).contains("đúng như đã ghi lại");
            server.destroy();
            server.waitFor(20, TimeUnit.SECONDS);
        }
        assertThat(verify(data, "--expect", head).status()).isZero();
        assertThat(postmaster(data)).as("a server started to be asked").doesNotExist();

        tampered(data, "update audit_entry set login = 'x' where id = 2");
        assertThat(verify(data))
                .isEqualTo(
                        new Said(
                                4,
                                "",
                                "Chuỗi nhật ký bị đứt ở vị trí 2: mục số 2, hoặc mắt xích ngay"
                                        + " trước nó, đã bị sửa sau khi ghi.\n"));
        tampered(
                data,
                "delete from audit_entry where id > 1",
                "delete from audit_seal where entry > 1");
        assertThat(verify(data).status()).as("a clean cut does not show by itself").isZero();
        assertThat(verify(data, "--expect", head).err())
                .contains("chỉ còn đến vị trí 1, trong khi đã ghi lại vị trí 3");
    }

    @Test
    void a_folder_without_data_is_told_and_left_as_it_is() throws Exception {
        var folder = ThrowawayPostgres.emptyFolder("trống");

        var said = verify(folder);

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err()).contains("chưa có cơ sở dữ liệu nào").hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    /// As the page of the program's state tells it.
    private static boolean wasFoundWhole(Path data) throws Exception {
        try (var connection = EmbeddedDatabase.running(data).connect()) {
            var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            return database.sql("select whole from audit_verification order by id desc limit 1")
                    .query(Boolean.class)
                    .single();
        }
    }

    /// By the application's own role, as the running server writes.
    private static void write(Path data, int entries) throws Exception {
        try (var connection = EmbeddedDatabase.running(data).connect()) {
            var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            for (var i = 0; i < entries; i++) {
                database.sql(
                                """
                                insert into audit_entry (at, login, person, kind, thing, before,
                                       after)
                                values ('2026-11-25 12:00+07'::timestamptz
                                            + :day * interval '1 day',
                                        '', '', 'a.b', 'c', '{}', '{}')
                                """)
                        .param("day", i)
                        .update();
            }
            database.sql("select audit_seal_waiting(10)").query(Integer.class).single();
        }
    }

    /// By somebody who has the owner's password and a server of the same data.
    private static void tampered(Path data, String... statements) throws Exception {
        var stop = new DatabaseStop();
        try (var directory = DataDirectory.open(data);
                var connection = EmbeddedDatabase.start(directory, stop).owner().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table audit_entry disable trigger user");
            statement.execute("alter table audit_seal disable trigger user");
            for (var change : statements) {
                statement.execute(change);
            }
        } finally {
            stop.run();
        }
    }

    private static Path postmaster(Path data) {
        return data.resolve("database").resolve("cluster").resolve("postmaster.pid");
    }

    private static Said verify(Path data, String... more) {
        var out = new StringWriter();
        var err = new StringWriter();
        var commandLine =
                ChungTay.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("audit", "verify", "--data", data.toString()));
        arguments.addAll(List.of(more));
        var status = commandLine.execute(arguments.toArray(String[]::new));
        return new Said(status, out.toString(), err.toString());
    }
}
