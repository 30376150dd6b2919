import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;

/// How long something took, many times over.
record Spread(long[] nanos) {
    Spread {
        Arrays.sort(nanos);
    }

    static Spread of(int times, Callable<?> what) throws Exception {
        var nanos = new long[times];
        for (var i = 0; i < times; i++) {
            var begun = System.nanoTime();
            what.call();
            nanos[i] = System.nanoTime() - begun;
        }
        return new Spread(nanos);
    }

    /// Asks until the compiler of a server that just started has done its work, and is not what is
    /// measured: at least as many times, for at least as long.
    static void warmUp(int times, Duration time, Callable<?> what) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        for (var i = 0; i < times || System.nanoTime() < end; i++) {
            what.call();
        }
    }

    static void head(String title) {
        System.out.println("\n" + title);
        System.out.printf("  %-44s %10s %10s%n", "", "p50 ms", "p95 ms");
    }

    double at(int percent) {
        return nanos[(nanos.length * percent + 99) / 100 - 1] / 1e6;
    }

    void print(String what) {
        System.out.printf("  %-44s %10.2f %10.2f%n", what, at(50), at(95));
    }
}
