package vn.chungtay.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Runs other programs to their end.
final class Commands {
    private Commands() {}

    record Ended(int status, String output) {
        boolean well() {
            return status == 0;
        }
    }

    static boolean succeeds(List<String> command) {
        try {
            return run(command, null).well();
        } catch (IOException e) { // the program does not exist here
            return false;
        }
    }

    /// In the language of no one, so that what a program says can be recognised.
    static Ended run(List<String> command, @Nullable Path folder) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        if (folder != null) {
            builder.directory(folder.toFile());
        }
        builder.environment().putAll(Map.of("LC_ALL", "C", "LANG", "C"));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Ended(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.getFirst(), e);
        }
    }
}
