import java.io.PrintStream;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/// The deadline evening: clerks come one after another, sign in, and write; officers approve
/// meanwhile. What was acknowledged is held against the database and the API when it is over.
final class Evening {
    private static final int OFFICERS = 20;
    private static final int HURRIED = 32;

    private final Program program;
    private final Connection database;
    private final PrintStream out;
    private final Times times = new Times();
    private final List<Writer.Branch> ledger = new ArrayList<>();
    private final List<Writer> writers;
    private final List<Officer> officers;
    private final Writer.Pace pace;
    private long end;

    /// @param area the province whose branches are written for
    /// @param clerks how many come
    /// @param branches how many each of them has; the last is left alone by the evening
    record Place(String area, int clerks, int branches) {}

    Evening(Program program, Connection database, Place place, PrintStream out) throws Exception {
        this.program = program;
        this.database = database;
        this.out = out;
        var crowd = new Crowd(database, place.area() + Long.toString(System.nanoTime(), 36));
        this.writers = crowd.writers(place, times, ledger);
        this.officers = crowd.officers(place.area(), OFFICERS, times);
        this.pace =
                new Writer.Pace(
                        Integer.getInteger("load.think.from", 5_000),
                        Integer.getInteger("load.think.to", 15_000));
    }

    Writer.Pace pace() {
        return pace;
    }

    boolean isOver() {
        return times.now() >= end;
    }

    Times times() {
        return times;
    }

    List<Writer> writers() {
        return writers;
    }

    /// @param ramp the seconds within which everybody comes
    /// @param seconds how long it goes on after that
    Spread run(int ramp, int seconds) throws Exception {
        var usage = new Usage(program);
        var begun = times.now();
        var all = begun + ramp * 1_000_000_000L;
        end = all + seconds * 1_000_000_000L;
        try (var waits = new Waits(program);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < writers.size(); i++) {
                var writer = writers.get(i);
                var comes = (all - begun) / writers.size() * i;
                threads.submit(() -> writer.work(this, comes));
            }
            officers.forEach(officer -> threads.submit(() -> officer.work(this)));
            Thread.sleep(ramp * 1_000L);
            times.print(out, writers.size() + " clerks come and sign in", begun, all);
            usage.print(out);
            Thread.sleep(Math.max(0, (end - times.now()) / 1_000_000));
            waits.print(out);
        }
        var who = writers.size() + " clerks and " + OFFICERS + " officers at work";
        times.print(out, who, all, end);
        usage.print(out);
        lost();
        return times.of("a cell saved", all, end);
    }

    /// As many saves as get through: so many clerks without a pause.
    ///
    /// @return saves a second
    double hurry(int seconds) throws Exception {
        var usage = new Usage(program);
        var from = times.now();
        var until = from + seconds * 1_000_000_000L;
        var some = writers.subList(0, Math.min(HURRIED, writers.size()));
        try (var waits = new Waits(program)) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                some.forEach(writer -> threads.submit(() -> writer.hurry(times, until)));
            }
            waits.print(out);
        }
        times.print(out, some.size() + " clerks without a pause", from, until);
        usage.print(out);
        lost();
        return times.count("a cell saved", from, until) / (double) seconds;
    }

    /// Whether all that was acknowledged stands there, and the sums are those of the cells.
    private void lost() throws Exception {
        var lost = 0;
        var unsure = 0;
        for (var branch : ledger) {
            unsure += branch.unsure.size();
            if (branch.saved > 0 || branch.submitted) {
                lost += lost(branch);
            }
        }
        out.printf("  %-60s %10d%n", "saves and submissions that are lost", lost);
        out.printf("  %-60s %10d%n", "saves that were not answered", unsure);
        out.printf("  %-60s %10d%n", "sums that are not those of their cells", number(ManyClerks.WRONG_SUMS));
        var told = totals();
        var wrong = 0;
        try (var statement = database.createStatement();
                var row = statement.executeQuery(SUMS)) {
            while (row.next()) {
                wrong += told[row.getInt(1) - 1] == row.getLong(2) ? 0 : 1;
            }
        }
        out.printf("  %-60s %10d%n", "totals of the API that are not those of the cells", wrong);
    }

    private static final String SUMS =
            """
              select f.place, sum(f.figure)
                from report r
                join report_round o on o.id = r.round and o.form = 'X1'
               cross join unnest(r.figures) with ordinality as f (figure, place)
            group by f.place
            """;

    private int lost(Writer.Branch branch) throws Exception {
        try (var statement =
                database.prepareStatement(
                        """
                        select r.figures,
                               exists (select
                                         from report_step s
                                        where s.report = r.id
                                          and s.kind = 'SUBMITTED')
                          from report r
                          join report_round o on o.id = r.round and o.form = 'X1'
                         where r.unit = ?
                        """)) {
            statement.setLong(1, branch.id);
            var row = statement.executeQuery();
            row.next();
            var figures = (Long[]) row.getArray(1).getArray();
            var lost = branch.submitted && !row.getBoolean(2) ? 1 : 0;
            for (var place = 0; place < figures.length; place++) {
                var kept = figures[place] == branch.figures[place];
                lost += kept || branch.unsure.contains(place) ? 0 : 1;
            }
            return lost;
        }
    }

    /// The sums of all provinces there are, element by element, as the API tells them.
    private long[] totals() throws Exception {
        var sums = new long[ManyFigures.ELEMENTS];
        for (var area : Growth.provinces(database)) {
            var path = "/api/v1/totals?form=X1&period=2024&area=" + area;
            var told = new String(program.page(path).call());
            var values = Growth.VALUE.matcher(told);
            for (var place = 0; place < sums.length && values.find(); place++) {
                sums[place] += Long.parseLong(values.group(1));
            }
        }
        return sums;
    }

    private long number(String query) throws Exception {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
