package vn.chungtay.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.chungtay.shared.DiskFull;

/// Turns what PostgreSQL says of its own failure into one sentence for the person at the terminal.
final class PostgresTrouble {
    private PostgresTrouble() {}

    static CannotStart whileMaking(String output, Path folder) {
        if (DiskFull.isSaid(output)) {
            return new CannotStart(Sentences.text("data.refused.disk", folder));
        }
        return new CannotStart(Sentences.text("postgres.refused.make", folder, lastLine(output)));
    }

    /// What the server wrote to its log from this point on.
    static CannotStart whileStarting(Path folder, Path log, long since) {
        var said = said(log, since);
        if (DiskFull.isSaid(said)) {
            return new CannotStart(Sentences.text("data.refused.disk", folder));
        }
        return new CannotStart(
                Sentences.text("postgres.refused.start", folder, lastLine(said), log));
    }

    private static String lastLine(String said) {
        var telling =
                said.lines()
                        .map(String::strip)
                        .filter(line -> line.matches(".*\\b(FATAL|PANIC|ERROR|error):.*"))
                        .reduce((first, second) -> second);
        return telling.orElseGet(() -> said.lines().reduce("", (first, second) -> second).strip());
    }

    private static String said(Path log, long since) {
        if (!Files.isReadable(log)) {
            return "";
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.min(since, file.length()));
            var bytes = new byte[(int) Math.min(file.length() - file.getFilePointer(), 1 << 16)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
