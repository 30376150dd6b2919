import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/// Every request of a scenario: of which kind, when it was sent, how long its answer took.
final class Times {
    /// What is written into one line of the file.
    private static final long STEP = 10_000_000_000L;

    private final long begun = System.nanoTime();
    private final Queue<Took> all = new ConcurrentLinkedQueue<>();
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();

    /// @param at since the beginning, as all times here in nanoseconds
    record Took(String kind, long at, long nanos, boolean failed) {}

    long now() {
        return System.nanoTime() - begun;
    }

    /// @param problem null when it went well
    void keep(String kind, long at, String problem) {
        all.add(new Took(kind, at, now() - at, problem != null));
        if (problem != null) {
            problems.add(kind + ": " + problem);
        }
    }

    /// A table of what was sent between two moments, kind by kind.
    void print(PrintStream out, String title, long from, long until) {
        out.printf("%n%s, %.0f s%n", title, (until - from) / 1e9);
        out.printf(
                "  %-34s %8s %7s %8s %9s %9s %9s %9s%n",
                "", "requests", "errors", "a second", "p50 ms", "p95 ms", "p99 ms", "longest");
        var kinds = kinds(took -> took.at >= from && took.at < until);
        kinds.forEach((kind, took) -> print(out, kind, took, (until - from) / 1e9));
        problems.stream().distinct().limit(5).forEach(problem -> out.println("  ! " + problem));
        problems.clear();
    }

    private static void print(PrintStream out, String kind, List<Took> took, double seconds) {
        var spread = spread(took);
        out.printf(
                "  %-34s %8d %7d %8.1f %9.1f %9.1f %9.1f %9.1f%n",
                kind,
                took.size(),
                took.stream().filter(Took::failed).count(),
                took.size() / seconds,
                spread.at(50),
                spread.at(95),
                spread.at(99),
                spread.at(100));
    }

    /// One kind between two moments; null where there was none.
    Spread of(String kind, long from, long until) {
        var took = kinds(one -> one.kind.equals(kind) && one.at >= from && one.at < until);
        return took.isEmpty() ? null : spread(took.get(kind));
    }

    long count(String kind, long from, long until) {
        return all.stream()
                .filter(one -> one.kind.equals(kind) && one.at >= from && one.at < until)
                .filter(one -> !one.failed)
                .count();
    }

    /// A line for every ten seconds and kind, for whoever wants to draw it.
    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (var out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
            out.println("second,kind,requests,errors,p50_ms,p95_ms,p99_ms,longest_ms");
            var end = now();
            for (var from = 0L; from < end; from += STEP) {
                var step = from;
                kinds(took -> took.at >= step && took.at < step + STEP)
                        .forEach((kind, took) -> write(out, step / 1_000_000_000, kind, took));
            }
        }
    }

    private static void write(PrintStream out, long second, String kind, List<Took> took) {
        var spread = spread(took);
        out.printf(
                "%d,%s,%d,%d,%.1f,%.1f,%.1f,%.1f%n",
                second,
                kind,
                took.size(),
                took.stream().filter(Took::failed).count(),
                spread.at(50),
                spread.at(95),
                spread.at(99),
                spread.at(100));
    }

    private TreeMap<String, List<Took>> kinds(Predicate<Took> wanted) {
        var kinds = new TreeMap<String, List<Took>>();
        all.stream()
                .filter(wanted)
                .forEach(one -> kinds.computeIfAbsent(one.kind, _ -> new ArrayList<>()).add(one));
        return kinds;
    }

    private static Spread spread(Collection<Took> took) {
        return new Spread(took.stream().mapToLong(Took::nanos).toArray());
    }
}
