package vn.chungtay.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chungtay.shared.Refusal;

/// A list in the form of some source: their header, of one row or up to three, is looked for below
/// the titles, and each line is told in the columns of ours. What is wrong is told in theirs.
public final class SourceReading {
    private final Source source;
    private final ImportKind kind;

    /// The columns of ours that the source fills: those a list may leave out only where it does.
    private final List<String> columns;

    private final Map<String, String> words;
    private final Map<String, Integer> places = new HashMap<>();
    private final ListFile file;

    private SourceReading(ListFile rows, Source source, ImportKind kind) {
        this.source = source;
        this.kind = kind;
        this.columns =
                kind.columns().stream()
                        .filter(one -> !one.optional() || source.tells(one.name()))
                        .map(ListColumn::name)
                        .toList();
        this.words = source.foldedWords();
        this.file = rows.seen().lines().isEmpty() ? rows : read(rows);
    }

    /// The same of a file on the disk.
    public static GoodLines read(Path sent, boolean partial, Source source, ImportKind kind) {
        var name = String.valueOf(sent.getFileName());
        return switch (SourceBytes.of(sent, name, SourceText.Origin.LIST)) {
            case SourceBytes.Missing(Problem problem) ->
                    new GoodLines(ListFile.unreadable(name, problem), partial);
            case SourceBytes.Whole(byte[] bytes) ->
                    read(new Upload(name, bytes, partial), source, kind);
        };
    }

    public static GoodLines read(Upload sent, Source source, ImportKind kind) {
        var rows = ListFile.rows(sent.name(), sent.bytes());
        var reading = new SourceReading(believed(rows, sent, kind), source, kind);
        return new GoodLines(reading.file, sent.partial(), reading);
    }

    /// What cells that nobody asks for come to is nobody's business.
    private static ListFile believed(ListFile rows, Upload sent, ImportKind kind) {
        if (!kind.bringsFigures() || rows.seen().lines().isEmpty()) {
            return rows;
        }
        var problems = new ArrayList<>(rows.problems());
        problems.addAll(rows.stale(sent.bytes()));
        return new ListFile(rows.seen(), problems, rows.notes());
    }

    /// @param partial whether the good lines may go in alone
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    public record Upload(String name, byte[] bytes, boolean partial) {}

    /// The same lines in the columns of ours.
    CsvTable ours(CsvTable theirs) {
        var lines =
                theirs.lines().stream()
                        .map(line -> new CsvTable.Line(line.number(), ours(line.values())))
                        .toList();
        return new CsvTable(theirs.file(), columns, lines);
    }

    /// A problem of ours where it stands in their file, with their name of the column.
    Problem theirs(Problem problem) {
        var column = problem.column() < 1 ? "" : columns.get(problem.column() - 1);
        var arguments =
                problem.reason().arguments().stream()
                        .map(one ->
                                one.equals(column)
                                        ? source.headings().getOrDefault(column, column)
                                        : one)
                        .toList();
        return new Problem(
                problem.file(),
                problem.line(),
                place(column) + 1,
                new Refusal(problem.reason().key(), arguments));
    }

    /// Where in their lines the values of some columns of ours stand, counted from 1.
    Set<Integer> places(List<String> ours) {
        return ours.stream()
                .filter(places::containsKey)
                .map(column -> place(column) + 1)
                .collect(Collectors.toSet());
    }

    private int place(String column) {
        return places.getOrDefault(column, -1);
    }

    private ListFile read(ListFile rows) {
        var lines = rows.seen().lines();
        var header = HeaderRows.best(lines, row -> missing(row).size());
        var refusal = unknown().or(() -> refusal(header));
        if (refusal.isPresent()) {
            return ListFile.unreadable(
                    rows.seen().file(),
                    new Problem(rows.seen().file(), header.number(), 0, refusal.get()));
        }
        source.headings().forEach((column, heading) -> places.put(column, place(header, heading)));
        return below(rows, header);
    }

    private Optional<Refusal> refusal(CsvTable.Line header) {
        var missing = missing(header);
        if (!missing.isEmpty()) {
            List<Object> about = List.of(String.join("”, “", missing), source.name());
            return Optional.of(new Refusal("documents.source.header", about));
        }
        return source.headings().values().stream()
                .filter(heading -> count(header, heading) > 1)
                .findFirst()
                .map(heading -> new Refusal("documents.source.twice", List.of(heading)));
    }

    /// A programme may have lost what it called so.
    private Optional<Refusal> unknown() {
        return source.headings().keySet().stream()
                .filter(column -> !columns.contains(column))
                .sorted()
                .findFirst()
                .map(column ->
                        new Refusal("documents.source.column", List.of(source.name(), column)));
    }

    private List<String> missing(CsvTable.Line row) {
        return source.headings().values().stream()
                .filter(heading -> count(row, heading) == 0)
                .distinct()
                .sorted()
                .toList();
    }

    private static long count(CsvTable.Line row, String heading) {
        var folded = Source.folded(heading);
        return row.values().stream().filter(v -> Source.folded(v).equals(folded)).count();
    }

    private static int place(CsvTable.Line header, String heading) {
        var folded = Source.folded(heading);
        return header.values().stream().map(Source::folded).toList().indexOf(folded);
    }

    /// The lines below the header; of cells that nobody asks for nothing is wrong.
    private ListFile below(ListFile rows, CsvTable.Line header) {
        var problems = new ArrayList<Problem>();
        var told = new HashSet<List<Object>>();
        var lines =
                rows.seen().lines().stream()
                        .filter(line -> line.number() > header.number())
                        .filter(line -> !line.values().stream().allMatch(String::isBlank))
                        .filter(line -> !isLeftOut(line, header))
                        .toList();
        var numbers = lines.stream().map(CsvTable.Line::number).collect(Collectors.toSet());
        rows.problems().stream()
                .filter(p -> p.line() == 0 || numbers.contains(p.line()))
                .filter(p -> p.column() == 0 || places.containsValue(p.column() - 1))
                .filter(p -> told.add(List.of(p.line(), p.reason())))
                .forEach(problems::add);
        var width = header.values().size();
        lines.stream()
                .filter(line -> line.values().size() != width)
                .map(line -> CsvLines.ragged(rows.seen().file(), line, width))
                .forEach(problems::add);
        var table = new CsvTable(rows.seen().file(), header.values(), lines);
        return new ListFile(table, problems, rows.notes());
    }

    private boolean isLeftOut(CsvTable.Line line, CsvTable.Line header) {
        var numbering =
                kind.bringsFigures()
                        && line.number() == header.number() + 1
                        && TheirColumns.isNumbering(line);
        return numbering || kind.leavesOut(line.values());
    }

    private List<String> ours(List<String> theirs) {
        return columns.stream().map(column -> value(column, theirs)).toList();
    }

    private String value(String column, List<String> theirs) {
        var place = place(column);
        var value = place < 0 ? source.fixed().getOrDefault(column, "") : theirs.get(place);
        var allowed = kind.words().getOrDefault(column, List.of());
        var word = words.getOrDefault(Source.folded(value), value);
        return allowed.contains(word) ? word : value;
    }
}
