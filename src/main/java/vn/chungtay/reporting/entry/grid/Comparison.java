package vn.chungtay.reporting.entry.grid;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.finding.Rule;
import vn.chungtay.reporting.form.Cell;

/// A rule so plain that the page's script holds it against the fields at once, without asking: the
/// sum of some cells is, or is at most, the sum of others. The server checks it again.
///
/// @param equal whether both sides must be the same
/// @param text what is said when it is broken; `{1}` and `{2}` stand for the two sums
record Comparison(String rule, List<String> parts, List<String> whole, boolean equal, String text) {

    private static final String AT_MOST = "printed <= computed";
    private static final String NAME = "[a-z][A-Za-z0-9_]*(?:\\.[a-z][A-Za-z0-9_]*)+";
    private static final Pattern ONE = Pattern.compile(NAME);
    private static final Pattern SUM = Pattern.compile("sum\\(\\[([^\\[\\]()]*)]\\)");

    Comparison {
        parts = List.copyOf(parts);
        whole = List.copyOf(whole);
    }

    /// Nothing for a rule that says more.
    static Optional<Comparison> of(Rule rule, String text) {
        var parts = names(rule.printed());
        var whole = names(rule.computed());
        var isKnown = rule.holds() == null || rule.holds().strip().equals(AT_MOST);
        return rule.each() == Rule.Each.ROW && isKnown && !parts.isEmpty() && !whole.isEmpty()
                ? Optional.of(new Comparison(rule.code(), parts, whole, rule.holds() == null, text))
                : Optional.empty();
    }

    /// Whether the unit enters all of its cells.
    boolean isAskedOf(Desk desk) {
        var asked = desk.cells().stream().map(Cell::element).collect(Collectors.toSet());
        return asked.containsAll(parts) && asked.containsAll(whole);
    }

    /// The elements that a side adds up; none when it does something else.
    private static List<String> names(String side) {
        var formula = side.strip();
        var sum = SUM.matcher(formula);
        var names =
                sum.matches()
                        ? Arrays.stream(sum.group(1).split(",")).map(String::strip)
                        : Stream.of(formula);
        var all = names.toList();
        return all.stream().allMatch(name -> ONE.matcher(name).matches()) ? all : List.of();
    }
}
