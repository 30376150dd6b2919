import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A clerk on the deadline evening, with a few branches to write for: opens the form of one, saves
/// ten to thirty cells of it, looks at the total, submits, and goes on to the next.
final class Writer {
    private static final String ROUND = "/reports/X1/2024/final/";
    private static final int FEWEST = 10;
    private static final int MOST = 30;

    private final String login;
    private final List<Branch> branches;
    private final Browser browser;
    private final RandomGenerator random;

    Writer(int number, String login, List<Branch> branches, Times times) {
        this.login = login;
        this.branches = branches;
        this.browser = new Browser(times);
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
    }

    /// A report as its clerk knows it: what was acknowledged, and nothing else.
    static final class Branch {
        final long id;
        final String code;
        final long[] figures;

        /// Places whose save was not answered: it may have been kept or not.
        final List<Integer> unsure = new ArrayList<>();

        int saved;
        boolean submitted;

        Branch(long id, String code, Long[] figures) {
            this.id = id;
            this.code = code;
            this.figures = new long[figures.length];
            for (var i = 0; i < figures.length; i++) {
                this.figures[i] = figures[i];
            }
        }
    }

    /// How long somebody thinks before the next thing, in milliseconds.
    record Pace(int shortest, int longest) {
        void think(RandomGenerator random) throws InterruptedException {
            Thread.sleep(random.nextInt(shortest, longest + 1));
        }
    }

    /// Comes at their moment, and works until the evening ends.
    Void work(Evening evening, long comes) throws InterruptedException {
        Thread.sleep(comes / 1_000_000);
        while (!enter()) { // tries again, as anybody would
            evening.pace().think(random);
            if (evening.isOver()) {
                return null;
            }
        }
        for (var branch : branches.subList(0, branches.size() - 1)) {
            sit(branch, evening);
            if (evening.isOver()) {
                return null;
            }
            evening.pace().think(random);
        }
        return null;
    }

    boolean enter() {
        var page = browser.get("sign-in page", "/sign-in");
        browser.files("the sign-in page", page);
        return browser.signIn(login);
    }

    private void sit(Branch branch, Evening evening) throws InterruptedException {
        var desk = browser.open("the form of a branch", ROUND + branch.code);
        while (desk.status() != 200 && !evening.isOver()) {
            evening.pace().think(random);
            desk = browser.open("the form of a branch", ROUND + branch.code);
        }
        browser.files("the desk", desk);
        var cells = random.nextInt(FEWEST, MOST + 1);
        for (var i = 0; i < cells; i++) {
            evening.pace().think(random);
            if (evening.isOver()) {
                return;
            }
            save(branch);
        }
        evening.pace().think(random);
        browser.open("the total, before submitting", ROUND + branch.code + "/submission");
        evening.pace().think(random);
        if (!evening.isOver()) {
            submit(branch);
        }
    }

    private void submit(Branch branch) {
        var path = ROUND + branch.code + "/submission";
        branch.submitted = browser.post("submitting", path, "reason=").status() == 302;
    }

    /// Another figure in some cell, with the one seen before, as the page's script saves.
    private void save(Branch branch) {
        var place = random.nextInt(branch.figures.length);
        var wanted = (branch.figures[place] + 1 + random.nextInt(998)) % 1000;
        var element = ManyFigures.element(place + 1);
        var form =
                "value.%s=%d&seen.%s=%s".formatted(element, wanted, element, branch.figures[place]);
        var seen = browser.post("a cell saved", ROUND + branch.code + "/cells", form);
        if (seen.status() == 200 && seen.text().contains("\"state\":\"kept\"")) {
            branch.figures[place] = wanted;
            branch.saved++;
        } else if (seen.status() == 0 || seen.status() >= 500) {
            branch.unsure.add(place);
        }
    }

    /// Cell after cell without a pause, in the branch that the evening left alone.
    Void hurry(Times times, long until) {
        var branch = branches.getLast();
        browser.open("the form of a branch", ROUND + branch.code);
        while (times.now() < until) {
            save(branch);
        }
        return null;
    }

    /// In the branch that the evening left alone.
    Void saveOnce() {
        var branch = branches.getLast();
        save(branch);
        return null;
    }

    Capture.Ids ids(Connection database) throws SQLException {
        var unit = branches.getLast().id;
        try (var statement = database.createStatement();
                var row = statement.executeQuery(REPORT + unit)) {
            row.next();
            return new Capture.Ids("" + unit, row.getString(1));
        }
    }

    private static final String REPORT =
            """
            select r.id
              from report r
              join report_round o on o.id = r.round and o.form = 'X1'
             where r.unit =
            """;

    /// What somebody sees who has signed in.
    void home() {
        browser.get("the home page of somebody signed in", "/");
    }
}
