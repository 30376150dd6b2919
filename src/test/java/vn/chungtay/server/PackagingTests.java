package vn.chungtay.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `bin/package` puts together holds together; `bin/package --check` tries what it made.
class PackagingTests {
    private static final Path PARTS = Path.of("config", "package");
    private static final Path DEB = PARTS.resolve("deb");
    private static final Path FLAGS = Path.of("bin", "lib", "java.flags");

    static Stream<Path> scripts() throws IOException {
        var own = Stream.of("bin/chungtay", "bin/package", "bin/test", "bin/bench").map(Path::of);
        var ofDebian = Stream.of("command", "postinst", "prerm", "postrm").map(DEB::resolve);
        try (var shared = Files.list(Path.of("bin", "lib"))) {
            var read = shared.filter(file -> file.toString().endsWith(".sh")).toList().stream();
            return Stream.of(own, ofDebian, read, Stream.of(PARTS.resolve("launcher")))
                    .flatMap(each -> each);
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_is_understood_by_the_shell(Path script) throws Exception {
        assertThat(said("sh", "-n", script.toString())).isEmpty();
    }

    @Test
    void the_virtual_machine_understands_its_flags() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        assertThat(said(java, "@" + FLAGS, "--version"))
                .startsWith("openjdk 2")
                .doesNotContain("-X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chungtay.service", "chungtay@.service"})
    void a_service_starts_what_the_launcher_starts(String unit) throws Exception {
        var start = joined(Files.readString(DEB.resolve(unit)));

        assertThat(start)
                .as("because the cache of classes fits one set of flags, of one runtime")
                .contains(
                        "ExecStart=/usr/lib/chungtay/runtime/bin/java"
                                + " @/usr/lib/chungtay/lib/java.flags $CHUNGTAY_JAVA_FLAGS"
                                + " -XX:AOTCache=/usr/lib/chungtay/app/chungtay.aot"
                                + " -jar /usr/lib/chungtay/app/chungtay.jar serve");
        assertThat(Files.readString(Path.of("bin", "lib", "run.sh")))
                .contains("/chungtay.aot", "/chungtay.jar", "@$program_flags");
    }

    @Test
    void flags_stand_in_one_file() throws IOException {
        for (var file : scripts().toList()) {
            assertThat(Files.readString(file)).doesNotContain("-Xmx", "CompactObjectHeaders");
        }
    }

    @Test
    void the_services_of_one_and_of_several_provinces_are_guarded_alike() throws IOException {
        var one = Files.readString(DEB.resolve("chungtay.service"));
        var several = Files.readString(DEB.resolve("chungtay@.service"));

        assertThat(guards(several)).isEqualTo(guards(one)).contains("ProtectSystem=strict");
    }

    @Test
    void what_an_administrator_edits_is_kept_by_an_upgrade() throws IOException {
        for (var file : Files.readAllLines(DEB.resolve("conffiles"))) {
            assertThat(file).startsWith("/etc/chungtay/");
            assertThat(DEB.resolve(Path.of(file).getFileName())).isRegularFile();
        }
        assertThat(Files.readString(DEB.resolve("chungtay.service")))
                .contains("/etc/chungtay/chungtay.env", "/etc/chungtay/chungtay.yaml");
    }

    @Test
    void nothing_that_removes_the_package_removes_data() throws IOException {
        for (var script : List.of("postinst", "prerm", "postrm")) {
            assertThat(Files.readAllLines(DEB.resolve(script)))
                    .filteredOn(line -> line.matches("\\s*(rm|find|deluser|userdel)\\b.*"))
                    .allSatisfy(line -> assertThat(line).doesNotContain("/var/lib/chungtay"));
        }
        assertThat(Files.readString(DEB.resolve("postrm")))
                .as("because whoever purges it wants to know where they lie")
                .contains("dữ liệu của tỉnh còn nguyên ở /var/lib/chungtay")
                .doesNotContain("CHUNGTAY_PURGE_DATA");
    }

    @Test
    void every_module_of_the_runtime_is_one_of_this_jdk() throws IOException {
        var named =
                Files.readAllLines(PARTS.resolve("modules")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList();

        assertThat(named)
                .contains("jdk.charsets", "jdk.localedata", "jdk.crypto.ec")
                .allSatisfy(name -> assertThat(ModuleFinder.ofSystem().find(name)).isPresent());
    }

    private static List<String> guards(String unit) {
        return unit.lines().dropWhile(line -> !line.startsWith("KillMode=")).toList();
    }

    private static String joined(String unit) {
        return unit.replaceAll("\\\\\n\\s*", "").replaceAll(" +", " ");
    }

    private static String said(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
