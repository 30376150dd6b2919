package vn.chungtay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Nothing secret in what git keeps, or would keep with the next commit.
class SecretTests {
    private static final Map<String, Pattern> SECRETS =
            Map.ofEntries(
                    entry("a private key", "-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----"),
                    entry("a private key in JSON", "\"d\"\\s*:\\s*\"[\\w-]{40,}\""),
                    entry("a cloud key", "\\bA(KIA|SIA)[0-9A-Z]{16}\\b"),
                    entry(
                            "a code host's token",
                            "\\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_\\w{22,}|glpat-[\\w-]{20})"),
                    entry("a chat token", "\\bxox[abprs]-[A-Za-z0-9-]{10,}"),
                    entry("an access token of ours", "\\bct_[\\w-]{43}"),
                    entry("a one-time link of ours", "/join/[\\w-]{43}"),
                    entry(
                            "the key of an installation",
                            "(?i)chungtay[._]key[^0-9a-z]{1,5}[0-9a-f]{64}"),
                    entry("a signed token", "\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]+"),
                    entry("a password in an address", "://[^/\\s:@{}$]+:[^/\\s:@{}$]+@"),
                    entry(
                            "a password in the text",
                            "(?i)(password|passwd|secret|api_?key|token)\"?\\s*[:=]\\s*"
                                    + "[\"'][^\"'$\\s{}<>]{6,}[\"']"),
                    entry(
                            "a password in a configuration",
                            "(?im)^[ \\t]*([\\w.-]*[.-])?(password|secret|api-?key|token)"
                                    + "\\s*:[ \\t]+[^\\s#$\"'{<]\\S{3,}"));

    /// False alarms: a file and why it may be. Empty so far.
    private static final Map<Path, String> ALLOWED = Map.of();

    @Test
    void nothing_secret_is_committed() throws Exception {
        assertThat(committed())
                .hasSizeGreaterThan(20)
                .allSatisfy(file -> assertThat(secrets(file)).as(file.toString()).isEmpty());
    }

    /// Put together from halves, or this file would be the first culprit.
    @Test
    void secrets_are_recognised() {
        var examples =
                List.of(
                        "-----BEGIN RSA PRIVATE " + "KEY-----",
                        "-----BEGIN PGP PRIVATE " + "KEY BLOCK-----",
                        "{\"kty\": \"EC\", \"d\": \"" + "aB3_-".repeat(9) + "\"}",
                        "ct_" + "aB3_-".repeat(8) + "abc",
                        "https://tinh.example/join/" + "aB3_-".repeat(8) + "abc",
                        "CHUNGTAY_KEY=" + "0f".repeat(32),
                        "AKIA" + "ABCDEFGHIJKLMNOP",
                        "ghp_" + "a".repeat(36),
                        "xoxb-" + "123456789012",
                        "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0In0" + ".c2ln",
                        "postgresql://chungtay:" + "hoasen1234@db/x",
                        "password = \"" + "hoasen1234\"",
                        "  datasource:\n    password: " + "hoasen1234");

        assertThat(examples).allSatisfy(text -> assertThat(secretsOf(text)).isNotEmpty());
        assertThat(secretsOf("password: ${CHUNGTAY_DB_PASSWORD}\n&password=\" + running"))
                .isEmpty();
    }

    private static Map.Entry<String, Pattern> entry(String what, String pattern) {
        return Map.entry(what, Pattern.compile(pattern));
    }

    private static List<Path> committed() throws IOException, InterruptedException {
        var git =
                new ProcessBuilder(
                                "git",
                                "ls-files",
                                "-z",
                                "--cached",
                                "--others",
                                "--exclude-standard")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        var names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as("git ls-files").isZero();
        return Arrays.stream(names.split("\0", -1))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isRegularFile)
                .filter(file -> !ALLOWED.containsKey(file))
                .toList();
    }

    private static List<String> secrets(Path file) throws IOException {
        return secretsOf(Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    private static List<String> secretsOf(String text) {
        return SECRETS.entrySet().stream()
                .filter(secret -> secret.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
