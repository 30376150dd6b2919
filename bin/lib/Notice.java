import java.io.PrintStream;
import java.util.concurrent.Executors;

/// Many people open the same thing within a few minutes, at any moment of them. The program has no
/// notices to members yet, and members have no accounts; the nearest there is: each comes to the
/// sign-in page as somebody who has never been here, with all its files, and a page behind the door
/// is opened by somebody who is signed in.
final class Notice {
    private final Program program;
    private final Evening evening;
    private final PrintStream out;

    Notice(Program program, Evening evening, PrintStream out) {
        this.program = program;
        this.evening = evening;
        this.out = out;
    }

    void run(int people, int seconds) throws Exception {
        var times = evening.times();
        var usage = new Usage(program);
        var from = times.now();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0; number < people; number++) {
                var signedIn = evening.writers().get(number % evening.writers().size());
                var due = from + seconds * 1_000_000_000L / people * number;
                Thread.sleep(Math.max(0, (due - times.now()) / 1_000_000));
                threads.submit(() -> open(signedIn));
            }
        }
        times.print(out, people + " people open a page", from, times.now());
        usage.print(out);
    }

    private Void open(Writer signedIn) {
        var stranger = new Browser(evening.times());
        stranger.files("the sign-in page", stranger.get("sign-in page", "/sign-in"));
        signedIn.home();
        return null;
    }
}
