package vn.chungtay.reporting.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import vn.chungtay.web.Texts;

/// The files in an archive, as somebody without the program finds them.
public record Archived(Map<String, byte[]> files) {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

    /// Written as the command does.
    public static Archived of(ApplicationContext context, String year, Path file)
            throws IOException {
        var asked =
                new MockEnvironment()
                        .withProperty(ArchiveAtStart.FILE, file.toString())
                        .withProperty(ArchiveAtStart.YEAR, year);
        new ArchiveAtStart(context.getBean(Archive.class), context.getBean(Texts.class), asked)
                .run(new DefaultApplicationArguments());
        return read(file);
    }

    /// Written as it is each night, of which `night` is one.
    public static void nightly(ApplicationContext context, Path folder, Instant night) {
        new YearlyArchives(
                        new MockEnvironment()
                                .withProperty(YearlyArchives.FOLDER, folder.toString()),
                        context.getBean(Archive.class),
                        context.getBean(JdbcClient.class),
                        Clock.fixed(night, ZoneId.of("Asia/Ho_Chi_Minh")))
                .run();
    }

    public static Archived read(Path file) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return new Archived(files);
    }

    public byte[] file(String name) {
        return Objects.requireNonNull(files.get(name), () -> name + " of " + files.keySet());
    }

    public String text(String name) {
        return new String(file(name), UTF_8);
    }

    /// Each file but the sums themselves has one.
    public void assertWhole() throws Exception {
        var sums = new StringBuilder();
        for (var one : files.entrySet()) {
            if (!one.getKey().equals("SHA256SUMS")) {
                var sum = MessageDigest.getInstance("SHA-256").digest(one.getValue());
                sums.append(HexFormat.of().formatHex(sum)).append("  ").append(one.getKey());
                sums.append('\n');
            }
        }
        assertThat(text("SHA256SUMS").lines())
                .containsExactlyInAnyOrderElementsOf(sums.toString().lines().toList());
    }

    /// The first page leads to files that are there, to all papers, and nowhere else.
    public void assertLinked() {
        var page = text("index.html");
        var links = LINK.matcher(page).results().map(one -> one.group(1)).toList();
        assertThat(files.keySet()).containsAll(links);
        assertThat(links).containsAll(files.keySet().stream().filter(Archived::isPaper).toList());
        assertThat(page).doesNotContain("<script", "http:", "https:");
    }

    private static boolean isPaper(String file) {
        return file.endsWith(".pdf");
    }
}
