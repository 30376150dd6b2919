package vn.chungtay.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.chungtay.documents.Cells;
import vn.chungtay.documents.Columns;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.documents.Problem;
import vn.chungtay.organisation.Sight;
import vn.chungtay.shared.Refusal;

/// A list of persons on its way in, whatever it says of them: read line by line, held against the
/// register, written where nothing is wrong or the good lines go in alone.
///
/// @param <L> what a line says
public final class PersonList<L> {
    private final CsvTable list;
    private final List<Problem> problems = new ArrayList<>();
    private final List<L> lines = new ArrayList<>();
    private final Columns columns;
    private final boolean headerWrong;

    /// @param declared its columns
    /// @param line reads one; of a line with anything told to its cells nothing is kept
    public PersonList(CsvTable list, List<ListColumn> declared, Function<Cells, L> line) {
        this.list = list;
        var due = ListColumn.due(declared).stream();
        var there = ListColumn.further(declared).stream().filter(column -> has(list, column));
        var all = Stream.concat(due, there).toList();
        this.columns = Columns.of(list, all, problems::add).keptByPeople();
        this.headerWrong = !problems.isEmpty();
        if (!headerWrong) {
            list.lines().forEach(one -> read(columns.cells(one), line));
        }
    }

    /// Whether a list has a column that may be left out.
    public static boolean has(CsvTable list, String column) {
        return list.header().stream().map(String::strip).anyMatch(column::equals);
    }

    private void read(Cells cells, Function<Cells, L> line) {
        var before = problems.size();
        var said = line.apply(cells);
        if (problems.size() == before) {
            lines.add(said);
        }
    }

    /// Where the lines of a kind of list are staged and held against the register.
    public interface Book<L> {
        /// The lines that could be read.
        void stage(List<L> lines);

        /// What is wrong with them; where the good ones go in alone, the others are left out.
        ///
        /// @param sight what whoever brings the list in may write about
        List<StagedLines.Wrong> wrong(Sight sight, boolean partial);
    }

    /// What a kind of list does with one.
    ///
    /// @param reason what a question found, in words
    /// @param write is called once nothing is wrong with the lines that are left
    public record Taking<L>(
            Book<L> book,
            Sight sight,
            Function<StagedLines.Wrong, Refusal> reason,
            Supplier<Written> write) {}

    /// @param lines that changed anything
    /// @param notes what changed, in words
    public record Written(long lines, List<String> notes) {}

    /// @param wanted whether the good lines may go in alone
    public ImportReport take(boolean wanted, Taking<L> taking) {
        var partial = wanted && !headerWrong;
        taking.book().stage(lines);
        taking.book()
                .wrong(taking.sight(), partial)
                .forEach(one -> problems.add(problem(one, taking.reason().apply(one))));
        var read = list.lines().size();
        var good = partial ? read - problems.stream().map(Problem::line).distinct().count() : 0;
        if (!problems.isEmpty() && good == 0) {
            return new ImportReport(read, 0, problems, List.of());
        }
        var written = taking.write().get();
        return new ImportReport(
                read, written.lines(), problems, written.notes(), problems.isEmpty() ? read : good);
    }

    private Problem problem(StagedLines.Wrong found, Refusal reason) {
        return columns.problemAt(found.line(), found.question().column(), reason);
    }
}
