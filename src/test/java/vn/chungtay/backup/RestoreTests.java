package vn.chungtay.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.chungtay.TestPostgres;
import vn.chungtay.audit.Chain;
import vn.chungtay.organisation.SmallProvince;

/// A copy of a small province and the way back from it, by roles that are no superusers.
class RestoreTests {
    private static final String FULL = TestPostgres.freshDatabase();
    private static final Keys NONE = new Keys(null, new char[0]);
    private static final String APPLICATION = System.getProperty("spring.datasource.username");

    @TempDir private static Path folder;
    private static Path file;

    @BeforeAll
    static void copied() throws Exception {
        SmallProvince.foundedIn(FULL);
        var application = JdbcClient.create(TestPostgres.application(FULL));
        for (var thing : List.of("unit a", "unit \"b\"\n\\N", "")) {
            application
                    .sql(
                            """
                            insert into audit_entry (at, login, person, kind, thing, before, after)
                            values ('2026-11-25', 'x', 'Đỗ Thị Ế', 'a.b', :thing, '{}', '{}')
                            """)
                    .param("thing", thing.isEmpty() ? "-" : thing)
                    .update();
        }
        application.sql("select audit_seal_waiting(2)").query(Integer.class).single();
        file = written("all.zip", Lock.none());
    }

    @Test
    void everything_comes_back_and_goes_on() throws Exception {
        var target = lone("restored");

        var manifest = new Restore(target, APPLICATION).from(Copy.of(file, NONE));

        assertThat(manifest.rows()).isGreaterThan(100);
        try (var connection = target.getConnection()) {
            assertThat(Comparison.of(manifest, connection)).isEmpty();
            connection.rollback();
            var state = Chain.verify(connection);
            assertThat(state.broken()).isNull();
            assertThat(state.waiting()).isEqualTo(1);
            assertThat(String.valueOf(state.head())).startsWith("2:").isEqualTo(manifest.audit());
        }
        var restored = JdbcClient.create(target);
        assertThat(shape(restored)).isEqualTo(shape(JdbcClient.create(TestPostgres.owner(FULL))));
        assertThat(
                        restored.sql(
                                        """
                                        insert into audit_entry (at, login, person, kind, thing,
                                               before, after)
                                        values (now(), '', '', 'a.b', 'c', '{}', '{}')
                                        returning id
                                        """)
                                .query(Long.class)
                                .single())
                .isEqualTo(4);
    }

    @Test
    void a_difference_is_told_with_its_table() throws Exception {
        var target = lone("differing");
        var manifest = new Restore(target, APPLICATION).from(Copy.of(file, NONE));
        var restored = JdbcClient.create(target);
        restored.sql("delete from audit_waiting").update();

        try (var connection = target.getConnection()) {
            assertThat(Comparison.of(manifest, connection))
                    .anyMatch(line -> line.startsWith("Bảng audit_waiting: bản sao lưu có 1 dòng"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30, 5_000, -70, -1})
    void one_changed_byte_anywhere_is_seen(int at) throws Exception {
        var bytes = Files.readAllBytes(file);
        bytes[at < 0 ? bytes.length + at : at] ^= 1;
        var changed = Files.write(folder.resolve("changed.zip"), bytes);

        refused(changed, NONE);
    }

    @Test
    void a_cut_file_and_another_file_are_refused() throws Exception {
        var bytes = Files.readAllBytes(file);

        for (var length : List.of(0, 10, bytes.length / 2, bytes.length - 1)) {
            var cut = Arrays.copyOf(bytes, length);
            refused(Files.write(folder.resolve("cut.zip"), cut), NONE);
        }
        refused(folder.resolve("none.zip"), NONE);
    }

    @Test
    void a_locked_copy_opens_with_its_passphrase_only() throws Exception {
        var locked = written("locked.pgp", Lock.none().withPassphrase("chìa".toCharArray()));
        var bytes = Files.readAllBytes(locked);
        bytes[bytes.length - 3] ^= 1;
        var changed = Files.write(folder.resolve("changed.pgp"), bytes);
        var right = new Keys(null, "chìa".toCharArray());

        assertThat(Copy.of(locked, right).verify().tables()).isNotEmpty();
        refused(locked, NONE);
        refused(locked, new Keys(null, "khoá".toCharArray()));
        refused(changed, right);
    }

    @Test
    void what_holds_anything_is_left_alone() {
        var full = new Restore(TestPostgres.owner(FULL), APPLICATION);

        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> full.from(Copy.of(file, NONE)))
                .withMessageStartingWith("Nơi nhận không trống");
    }

    @Test
    void a_restore_that_was_killed_is_no_province_and_is_done_again() {
        var target = lone("killed");
        var tables =
                TestPostgres.flyway(FULL).dataSource(target).callbacks(new UnfinishedRestore());
        tables.load().migrate();
        var start = TestPostgres.flyway(FULL).dataSource(target).load();

        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> new Releases().migrate(start))
                .withMessageStartingWith("Lần khôi phục trước chưa xong");
        new Restore(target, APPLICATION).from(Copy.of(file, NONE));
        new Releases().migrate(start);
    }

    @Test
    void data_of_a_newer_release_are_refused() {
        var address = TestPostgres.freshDatabase();
        JdbcClient.create(TestPostgres.owner(address))
                .sql(
                        """
                        insert into flyway_schema_history
                        select installed_rank + 100, '29990101000000', 'later', type, 'later',
                               1, installed_by, installed_on, 1, true
                          from flyway_schema_history
                         where installed_rank = 1
                        """)
                .update();

        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> new Releases().migrate(TestPostgres.flyway(address).load()))
                .withMessageContaining("bước 29990101000000");
    }

    private static void refused(Path file, Keys keys) {
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> Copy.of(file, keys).verify());
    }

    private static Path written(String name, Lock lock) throws Exception {
        var file = folder.resolve(name);
        try (var connection = TestPostgres.application(FULL).getConnection()) {
            Backup.write(file, connection, lock, "test");
        }
        assertThat(folder.resolve(name + ".part")).doesNotExist();
        return file;
    }

    /// A database of its own by a role that owns it and nothing else.
    private static DataSource lone(String name) {
        var address = TestPostgres.emptyDatabase();
        var owner = JdbcClient.create(TestPostgres.owner(address));
        owner.sql("create role %s login password '%s'".formatted(name, name)).update();
        owner.sql("alter schema public owner to " + name).update();
        return new DriverManagerDataSource(address, name, name);
    }

    /// All constraints, indexes, triggers and rights.
    private static List<String> shape(JdbcClient database) {
        return database.sql(
                        """
                        select conrelid::regclass || conname::text || pg_get_constraintdef(oid)
                          from pg_constraint
                         where connamespace = 'public'::regnamespace
                         union all
                        select indexdef
                          from pg_indexes
                         where schemaname = 'public'
                         union all
                        select tgrelid::regclass || tgname::text || tgenabled::text
                          from pg_trigger
                         where not tgisinternal
                         union all
                        select oid::regclass
                               || has_table_privilege(:application, oid, 'select')::text
                               || has_table_privilege(:application, oid, 'update')::text
                          from pg_class
                         where relnamespace = 'public'::regnamespace
                           and relkind in ('r', 'v')
                        order by 1
                        """)
                .param("application", APPLICATION)
                .query(String.class)
                .list();
    }
}
