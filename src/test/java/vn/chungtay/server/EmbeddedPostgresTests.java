package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTests {
    private Path folder;
    private EmbeddedPostgres postgres;

    @BeforeEach
    void in_a_folder_of_its_own() throws IOException {
        folder = ThrowawayPostgres.emptyFolder("một thư mục");
        postgres = postgres();
    }

    @AfterEach
    void stop() throws IOException {
        if (Files.exists(cluster())) {
            postgres().stopIfRunning();
        }
    }

    @Test
    void what_is_stored_is_there_after_a_restart() throws Exception {
        postgres.make();
        postgres.start();
        execute("create table kept as select 'Tuyên Quang' as name");

        postgres.stop();
        postgres().start();

        assertThat(query("select name from kept")).isEqualTo("Tuyên Quang");
    }

    @Test
    void pages_have_checksums_and_text_sorts_the_same_on_every_machine() throws Exception {
        postgres.make();
        postgres.start();

        assertThat(query("show data_checksums")).isEqualTo("on");
        assertThat(query("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(query("show unix_socket_directories")).isEmpty();
        assertThat(query("select datlocprovider::text || datlocale from pg_database limit 1"))
                .isEqualTo("bC.UTF-8");
    }

    @Test
    void only_the_owner_reads_the_password_and_nobody_comes_in_without_it() throws Exception {
        postgres.make();
        postgres.start();

        var mode = Files.getPosixFilePermissions(folder.resolve("password"));
        var access = postgres.access("postgres");
        var guess = new DatabaseAccess(access.url(), access.user(), "guess");
        assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
        assertThatExceptionOfType(SQLException.class).isThrownBy(guess::connect);
    }

    @Test
    void the_application_has_a_role_of_its_own_that_older_data_get_at_the_next_start()
            throws Exception {
        postgres.make();
        postgres.start();
        var database = postgres.access("postgres");

        for (var start = 0; start < 2; start++) {
            try (var connection = database.connect()) {
                ApplicationRole.of(postgres).admit(connection, database);
            }
        }

        var file = folder.resolve("application-password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var connection = ApplicationRole.of(postgres).of(database).connect()) {
            assertThat(connection.getMetaData().getUserName()).isEqualTo("chungtay_app");
        }
    }

    @Test
    void a_server_left_running_by_a_killed_program_is_taken_over() throws Exception {
        postgres.make();
        postgres.start();
        var before = postgres.access("postgres").url();

        var next = postgres();
        next.start();

        assertThat(next.access("postgres").url()).isEqualTo(before);
    }

    @Test
    void a_process_number_now_worn_by_another_program_does_not_stand_in_the_way() throws Exception {
        postgres.make();
        postgres.start();
        var pidFile = cluster().resolve("postmaster.pid");
        var lines = Files.readAllLines(pidFile);
        postgres.stop();
        var stranger = new ProcessBuilder("sleep", "60").start();
        lines.set(0, Long.toString(stranger.pid()));
        Files.write(pidFile, lines);

        postgres.start();

        assertThat(query("select 1")).isEqualTo("1");
        stranger.destroy();
    }

    @Test
    void an_empty_process_file_after_a_power_cut_does_not_stand_in_the_way() throws Exception {
        postgres.make();
        Files.createFile(cluster().resolve("postmaster.pid"));

        postgres.start();

        assertThat(query("select 1")).isEqualTo("1");
    }

    @Test
    void a_half_made_database_is_made_anew() throws Exception {
        Files.createDirectories(folder.resolve("cluster.new").resolve("base"));

        assertThat(postgres.isMade()).isFalse();
        postgres.make();
        postgres.start();

        assertThat(query("select 1")).isEqualTo("1");
    }

    @Test
    void a_damaged_database_is_told_and_left_as_it_is() throws Exception {
        postgres.make();
        Files.delete(cluster().resolve("global").resolve("pg_control"));
        Files.writeString(cluster().resolve("a-file-of-the-user"), "precious");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(postgres::start)
                .withMessageContaining("PostgreSQL không khởi động được")
                .withMessageContaining("pg_control")
                .withMessageContaining(folder.resolve("postgresql.log").toAbsolutePath() + ";");
        assertThat(cluster().resolve("a-file-of-the-user")).hasContent("precious");
    }

    @Test
    void a_database_that_is_gone_is_not_quietly_replaced() throws Exception {
        postgres.make();
        Folders.delete(cluster());

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(postgres::isMade)
                .withMessageContaining("thiếu " + cluster().toAbsolutePath());
    }

    private EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.in(
                folder, ThrowawayPostgres.unpackedBinaries(), List.of("fsync=off"));
    }

    private Path cluster() {
        return folder.resolve("cluster");
    }

    private void execute(String sql) throws Exception {
        try (var connection = postgres.access("postgres").connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws Exception {
        try (var connection = postgres.access("postgres").connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
