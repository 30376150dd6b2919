package vn.chungtay.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How the launchers find a JDK, tried on machines made of scripts.
class LauncherTests {
    private static final String FIND_JDK = ". \"$1\"; find_jdk; printf %s \"$JAVA_HOME\"";
    private static final Path SCRIPT = Path.of("bin", "lib", "common.sh").toAbsolutePath();

    @TempDir private Path machine;

    record Said(int status, String out, String err) {}

    @Test
    void the_jdk_that_java_home_names_comes_first() throws Exception {
        var named = jdk("my jdk", "26");
        jdk("jdks/jdk-25", "25.0.3");

        assertThat(find(named).out()).isEqualTo(named.toString());
    }

    @Test
    void an_old_java_home_gives_way_to_a_jdk_in_the_usual_places() throws Exception {
        var old = jdk("jdk-17", "17.0.15");
        var usual = jdk("jdks/jdk-25", "25.0.3");

        assertThat(find(old).out()).isEqualTo(usual.toString());
    }

    @Test
    void a_runtime_without_compiler_is_no_jdk() throws Exception {
        var runtime = jdk("jdks/a-jre-25", "25");
        Files.delete(runtime.resolve("bin/javac"));
        var whole = jdk("jdks/b-jdk-25", "25-ea");

        assertThat(find(machine.resolve("none")).out()).isEqualTo(whole.toString());
    }

    @Test
    void without_one_a_single_line_says_what_is_missing_and_how_to_get_it() throws Exception {
        jdk("jdks/jdk-21", "21.0.1");

        var said = find(machine.resolve("none"));

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err())
                .contains("cần JDK 25 trở lên", "openjdk-25-jdk", "adoptium.net", "JAVA_HOME")
                .hasLineCount(1);
    }

    private Path jdk(String place, String version) throws IOException {
        var home = machine.resolve(place);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        for (var program : List.of("java", "javac")) {
            var script = Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\n");
            assertThat(script.toFile().setExecutable(true)).isTrue();
        }
        return home;
    }

    private Said find(Path javaHome) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("/bin/sh", "-c", FIND_JDK, "sh", SCRIPT.toString());
        var environment = builder.environment();
        environment.clear();
        environment.put("PATH", machine.resolve("empty") + ":/usr/bin:/bin");
        environment.put("HOME", machine.toString());
        environment.put("JAVA_HOME", javaHome.toString());
        environment.put("CHUNGTAY_JDKS", machine.resolve("jdks").toString());
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), out, err);
    }
}
