package vn.chungtay.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A list on its way to its kind: as a whole, or, when the sender would rather have the good lines
/// in than none, without those that cannot be read.
///
/// @param wanted whether the good lines may go in alone
/// @param source what tells its lines in columns of ours, where they are not
public record GoodLines(ListFile file, boolean wanted, @Nullable SourceReading source) {
    /// The last column of the lines that come back. It is read by people alone, so that a file of
    /// such lines, corrected, is a list again.
    static final String REASON = "rejected_because";

    public GoodLines(ListFile file, boolean wanted) {
        this(file, wanted, null);
    }

    /// Whether something is wrong with the file as a whole.
    public boolean isRefused() {
        if (!wanted) {
            return !file.problems().isEmpty();
        }
        var lines = numbers(file.seen().lines());
        return !file.problems().stream().map(Problem::line).allMatch(lines::contains);
    }

    /// Has it taken, and tells besides what was made of the file.
    public ImportReport take(Function<CsvTable, ImportReport> kind, Problem.Wording wording) {
        if (isRefused()) {
            throw new IllegalStateException(file.seen().file() + " cannot be read");
        }
        var list = readable();
        var report =
                source == null
                        ? kind.apply(list)
                        : kind.apply(source.ours(list)).told(source::theirs);
        return report.besides(file.problems()).after(notes(wording));
    }

    /// What was made of the file.
    public List<String> notes(Problem.Wording wording) {
        return file.notes().stream()
                .map(note -> wording.text(note.key(), note.arguments().toArray()))
                .toList();
    }

    /// Where in a line those values of a kind stand that nobody but the sender may read, counted
    /// from 1.
    public Set<Integer> closed(ImportKind kind) {
        var names = ListColumn.closed(kind.columns());
        if (source != null) {
            return source.places(names);
        }
        var header = file.seen().header();
        return IntStream.rangeClosed(1, header.size())
                .filter(place -> names.contains(header.get(place - 1).strip()))
                .boxed()
                .collect(Collectors.toSet());
    }

    /// The lines that came to nothing, as they were sent, each with all that is wrong with it.
    public CsvFile rejected(List<Problem> problems, Problem.Wording wording) {
        Map<Integer, String> reasons =
                problems.stream()
                        .collect(
                                Collectors.toMap(
                                        Problem::line,
                                        problem -> problem.message(wording),
                                        (one, other) -> one + "; " + other,
                                        TreeMap::new));
        var lines =
                file.seen().lines().stream()
                        .filter(line -> reasons.containsKey(line.number()))
                        .map(line -> with(line.values(), reasons.getOrDefault(line.number(), "")))
                        .toList();
        return new CsvFile(with(file.seen().header(), REASON), lines);
    }

    private CsvTable readable() {
        var wrong = file.problems().stream().map(Problem::line).collect(Collectors.toSet());
        var table = file.seen();
        var lines = table.lines().stream().filter(line -> !wrong.contains(line.number())).toList();
        return new CsvTable(table.file(), table.header(), lines);
    }

    private static Set<Integer> numbers(List<CsvTable.Line> lines) {
        return lines.stream().map(CsvTable.Line::number).collect(Collectors.toSet());
    }

    private static List<String> with(List<String> values, String last) {
        var all = new ArrayList<>(values);
        all.add(last);
        return all;
    }
}
