import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the program, its PostgreSQL and this client take of the machine, read from the kernel.
final class Usage {
    /// Of the kernel, whatever it counts with itself: 100 a second on every Linux that we run on.
    private static final double TICKS = 100;

    private final Program program;
    private Moment before;

    Usage(Program program) throws IOException {
        this.program = program;
        this.before = now();
    }

    /// In ticks since the processes began.
    private record Moment(long nanos, long program, long postgres, long client, long busy) {}

    long postmaster() throws IOException {
        var file = program.database().resolve("cluster/postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).getFirst());
    }

    /// The postmaster and all that it has started.
    List<Long> postgres() throws IOException {
        var pids = new ArrayList<Long>();
        pids.add(postmaster());
        ProcessHandle.of(postmaster()).orElseThrow().children().map(ProcessHandle::pid)
                .forEach(pids::add);
        return pids;
    }

    private Moment now() throws IOException {
        var postmaster = postmaster();
        var postgres = 0L;
        for (var pid : postgres()) {
            postgres += ticks(pid, pid == postmaster);
        }
        return new Moment(
                System.nanoTime(),
                ticks(program.pid(), false),
                postgres,
                ticks(ProcessHandle.current().pid(), false),
                busy());
    }

    /// @param all those that it started and that have ended, too
    private static long ticks(long pid, boolean all) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return all ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
        } catch (IOException ended) {
            return 0;
        }
    }

    /// All that was not idle, nor waiting for the disk.
    private static long busy() throws IOException {
        var fields = Files.readAllLines(Path.of("/proc/stat")).getFirst().split(" +");
        var busy = 0L;
        for (var i = 1; i < fields.length && i <= 8; i++) {
            busy += i == 4 || i == 5 ? 0 : Long.parseLong(fields[i]);
        }
        return busy;
    }

    /// The shares since this was asked last, in hundredths of one processor.
    void print(PrintStream out) throws IOException {
        var after = now();
        var ticks = (after.nanos - before.nanos) / 1e9 * TICKS / 100;
        var client = after.client - before.client;
        var known = after.program - before.program + after.postgres - before.postgres + client;
        out.printf(
                "  processor: program %.0f %%, PostgreSQL %.0f %%, this client %.0f %%,"
                        + " others %.0f %%, of %d00 %%%n",
                (after.program - before.program) / ticks,
                (after.postgres - before.postgres) / ticks,
                client / ticks,
                Math.max(0, after.busy - before.busy - known) / ticks,
                Runtime.getRuntime().availableProcessors());
        out.printf(
                "  memory (PSS): program %d MB, PostgreSQL %d MB%n",
                Program.pss(program.pid()),
                postgresMemory());
        before = now();
    }

    long postgresMemory() throws IOException {
        var sum = 0L;
        for (var pid : postgres()) {
            try {
                sum += Program.pss(pid);
            } catch (IOException ended) {
                // between being listed and being asked
            }
        }
        return sum;
    }
}
