package vn.chungtay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvinceTests {
    @TempDir private Path folder = Path.of("");

    @Test
    void a_file_names_hosts_schema_database_and_settings_of_its_own() throws IOException {
        var province =
                Province.of(
                        write(
                                "tuyen-quang.yaml",
                                """
                                chungtay:
                                  host: [tq.example.vn, WWW.tq.example.vn]
                                  programme: ../de-an
                                  address: https://tq.example.vn
                                  db: {url: 'postgresql://db/one', user: app, owner: boss}
                                server.compression.enabled: false
                                """));

        assertThat(province.code()).isEqualTo("tuyen-quang");
        assertThat(province.hosts()).containsExactly("tq.example.vn", "www.tq.example.vn");
        assertThat(province.schema()).isEqualTo("tuyen_quang");
        assertThat(province.programme()).isEqualTo(folder.resolve("../de-an").toAbsolutePath());
        var roles = province.database().orElseThrow().in(province.schema());
        assertThat(roles.owner().user()).isEqualTo("boss");
        assertThat(String.join(" ", roles.settings()))
                .contains("url=jdbc:postgresql://db/one?currentSchema=tuyen_quang ")
                .contains("--spring.flyway.default-schema=tuyen_quang");
        assertThat(province.settings())
                .containsOnlyKeys("chungtay.address", "server.compression.enabled");
    }

    @Test
    void its_application_knows_the_first_of_its_hosts() throws IOException {
        var file = write("a.yaml", "chungtay.host: b.example.vn, a.example.vn");

        var start = new Start(folder, 0, null).of(Province.of(file), Map.of());

        assertThat(start.more()).containsExactly("--chungtay.host=b.example.vn");
    }

    @Test
    void a_folder_named_for_all_provinces_holds_one_for_each_that_names_none() throws IOException {
        var file = write("a.yaml", "chungtay: {host: a.vn, archive.folder: /own}");
        var environment =
                Map.of("CHUNGTAY_BACKUP_FOLDER", "/copies", "CHUNGTAY_ARCHIVE_FOLDER", "/papers");

        var start = new Start(folder, 0, null).of(Province.of(file), environment);

        assertThat(start.more())
                .contains("--chungtay.backup.folder=/copies/a")
                .contains("--chungtay.archive.folder=/own")
                .doesNotContain("--chungtay.archive.folder=/papers/a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chungtay.host: http://a.vn       | không phải tên miền",
                "chungtay.host: a.vn:8080         | không phải tên miền",
                "chungtay.schema: A-B             | không dùng làm schema được",
                "chungtay.schema: pg_toast        | không dùng làm schema được",
                "chungtay: [                      | Không đọc được tệp tỉnh",
                "chungtay.db.url: mysql://a/b     | Không đọc được CHUNGTAY_DB_URL"
            })
    void what_cannot_be_meant_is_refused_with_its_file(String line, String why) throws IOException {
        var file = write("a.yaml", line);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Province.of(file))
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chungtay.host: a.vn | chungtay.host: A.vn | Hai tỉnh a và b cùng dùng a.vn",
                "chungtay: {host: a.vn, schema: x} | chungtay: {host: b.vn, schema: x} | schema x",
                "chungtay.host: a.vn | chungtay.schema: b | Tệp tỉnh b chưa ghi chungtay.host"
            })
    void provinces_that_would_take_each_others_place_are_refused(
            String first, String second, String why) throws IOException {
        write("a.yaml", first);
        write("b.yaml", second);

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Province.all(folder))
                .withMessageContaining(why);
    }

    @Test
    void a_folder_without_provinces_is_refused() throws IOException {
        write("read.me", "");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Province.all(folder))
                .withMessageContaining("chưa có tệp nào của tỉnh");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Province.all(folder.resolve("none")))
                .withMessageContaining("Không đọc được thư mục");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
