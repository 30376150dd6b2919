package vn.chungtay.organisation.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chungtay.documents.Cells;
import vn.chungtay.documents.Columns;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.Problem;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.shared.Refusal;

/// The lines of a list, and everything that is wrong with a line or between lines of the file
/// alone. A code may stand on several lines, one for each stretch of its life.
final class Entries {
    private static final String PROVINCE = "PROVINCE";
    private static final List<String> ORGANISATIONS =
            Stream.of(Organisation.values()).map(Enum::name).toList();

    private final Roll roll;
    private final Columns columns;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    private Entries(Roll roll, CsvTable table) {
        this.roll = roll;
        this.columns = Columns.of(table, roll.columns(), problems::add);
    }

    static Entries of(Roll roll, CsvTable table) {
        var entries = new Entries(roll, table);
        if (entries.problems.isEmpty()) {
            table.lines().forEach(line -> entries.read(entries.columns.cells(line)));
            entries.checkLives();
        }
        return entries;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    List<Entry> list() {
        return List.copyOf(entries);
    }

    /// The place of a value, whatever order the columns of the file have.
    Problem problemAt(int line, String column, Refusal reason) {
        return columns.problemAt(line, column, reason);
    }

    private void read(Cells cells) {
        var code = cells.code("code");
        var name = cells.name("name");
        var rank = rank(cells);
        var organisation = roll.hasOrganisation() ? cells.oneOf("organisation", ORGANISATIONS) : "";
        var area = roll.hasArea() ? cells.code("area_code") : "";
        var parent = roll.hasParent() ? parent(cells, rank) : "";
        life(cells)
                .map(life ->
                        new Entry(cells.line(), code, name, rank, parent, life, organisation, area))
                .ifPresent(entries::add);
    }

    private String rank(Cells cells) {
        var word = cells.cell(roll.rank());
        return roll.synonym(word).orElseGet(() -> cells.oneOf(roll.rank(), roll.ranks()));
    }

    private static Optional<Entry.Life> life(Cells cells) {
        return cells.day("valid_from")
                .map(from -> new Entry.Life(from, cells.lastDay("valid_to", from)));
    }

    private static String parent(Cells cells, String rank) {
        var parent = cells.cell("parent_code");
        if (rank.equals(PROVINCE) && !parent.isEmpty()) {
            cells.refuse("parent_code", "organisation.intake.parent-not-due", parent);
        } else if (!rank.equals(PROVINCE)) {
            return cells.code("parent_code");
        }
        return parent;
    }

    private void checkLives() {
        Map<String, List<Entry>> lives = new LinkedHashMap<>();
        entries.forEach(e -> lives.computeIfAbsent(e.code(), code -> new ArrayList<>()).add(e));
        lives.values().stream().filter(life -> life.size() > 1).forEach(this::checkLife);
    }

    /// The stretches of a life follow one another day by day: no two on one day, no day without.
    private void checkLife(List<Entry> life) {
        life.sort(Comparator.comparing((Entry e) -> e.life().from()).thenComparing(Entry::line));
        for (var i = 1; i < life.size(); i++) {
            checkFollows(life.get(i - 1), life.get(i));
        }
    }

    private void checkFollows(Entry before, Entry next) {
        var due = before.life().to() == null ? LocalDate.MAX : before.life().to().plusDays(1);
        var from = next.life().from();
        if (!next.organisation().equals(before.organisation())) {
            refuse(next, "organisation", "organisation.intake.organisation-changes", before);
        } else if (from.isBefore(due)) {
            refuse(next, "code", "organisation.intake.code-twice", before);
        } else if (from.isAfter(due)) {
            refuse(next, "valid_from", "organisation.intake.gap", before);
        }
    }

    private void refuse(Entry entry, String column, String key, Entry before) {
        List<Object> arguments = List.of(entry.code(), String.valueOf(before.line()));
        problems.add(problemAt(entry.line(), column, new Refusal(key, arguments)));
    }
}
