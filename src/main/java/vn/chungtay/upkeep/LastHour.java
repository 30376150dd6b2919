package vn.chungtay.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// How long things took within the last hour, by their names: in twelve boxes of five minutes, the
/// oldest of which is thrown away as a whole. What this node saw, and only for as long as it runs.
final class LastHour {
    private static final long FIVE_MINUTES = Duration.ofMinutes(5).toMillis();
    private static final int BOXES = 12;

    /// Names come from code, and there are not that many; a mistake must not fill the memory.
    private static final int MOST_NAMES = 1_000;

    private final Clock clock;
    private final AtomicReferenceArray<@Nullable Box> boxes = new AtomicReferenceArray<>(BOXES);

    LastHour(Clock clock) {
        this.clock = clock;
    }

    void saw(String name, Duration took) {
        var box = box(clock.millis() / FIVE_MINUTES);
        if (box.tallies.size() < MOST_NAMES || box.tallies.containsKey(name)) {
            box.tallies.computeIfAbsent(name, _ -> new Tally()).add(took.toNanos());
        }
    }

    /// What took longest at its worst comes first.
    List<Seen> slowest(int most) {
        var oldest = clock.millis() / FIVE_MINUTES - BOXES + 1;
        var all = new HashMap<String, Seen>();
        for (var place = 0; place < BOXES; place++) {
            var box = boxes.get(place);
            if (box != null && box.number >= oldest) {
                box.tallies.forEach((name, tally) -> all.merge(name, tally.seen(name), Seen::and));
            }
        }
        return all.values().stream()
                .sorted(Comparator.comparing(Seen::longest).reversed())
                .limit(most)
                .toList();
    }

    private Box box(long number) {
        var place = (int) (number % BOXES);
        var box = boxes.get(place);
        if (box == null || box.number < number) {
            boxes.compareAndSet(place, box, new Box(number, new ConcurrentHashMap<>()));
            box = boxes.get(place);
        }
        return box == null ? new Box(number, new ConcurrentHashMap<>()) : box;
    }

    /// @param total of all times together
    record Seen(String name, long times, Duration total, Duration longest) {
        Duration mean() {
            return times == 0 ? Duration.ZERO : total.dividedBy(times);
        }

        private Seen and(Seen other) {
            return new Seen(
                    name,
                    times + other.times,
                    total.plus(other.total),
                    longest.compareTo(other.longest) >= 0 ? longest : other.longest);
        }
    }

    private record Box(long number, Map<String, Tally> tallies) {}

    private static final class Tally {
        private final LongAdder times = new LongAdder();
        private final LongAdder nanos = new LongAdder();
        private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

        void add(long took) {
            times.increment();
            nanos.add(took);
            longest.accumulate(took);
        }

        Seen seen(String name) {
            return new Seen(
                    name,
                    times.sum(),
                    Duration.ofNanos(nanos.sum()),
                    Duration.ofNanos(longest.get()));
        }
    }
}
