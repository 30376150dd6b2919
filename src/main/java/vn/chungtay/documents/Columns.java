package vn.chungtay.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.chungtay.shared.Refusal;

/// Where each column of a list stands, whatever order its file has, and the way to read its lines
/// by column. What is wrong with the header or a value is told to `problems`.
public final class Columns {
    private final CsvTable table;
    private final Consumer<Problem> problems;
    private final Map<String, Integer> places = new HashMap<>();

    private boolean ofPeople;

    private Columns(CsvTable table, Consumer<Problem> problems) {
        this.table = table;
        this.problems = problems;
    }

    /// The columns of a list that must have just these, each once.
    public static Columns of(CsvTable table, List<String> due, Consumer<Problem> problems) {
        return among(table, due, List.of(), problems);
    }

    /// The same of a list that may have other columns besides, which are not read: an export says
    /// more than is brought in.
    public static Columns among(
            CsvTable table, List<String> due, List<String> others, Consumer<Problem> problems) {
        var columns = new Columns(table, problems);
        columns.read(due, others);
        return columns;
    }

    /// The same of a list that people keep by hand: days may stand in the forms usual among them.
    public Columns keptByPeople() {
        ofPeople = true;
        return this;
    }

    boolean isOfPeople() {
        return ofPeople;
    }

    /// The values of one line.
    public Cells cells(CsvTable.Line line) {
        return new Cells(this, line);
    }

    /// What is wrong with a value.
    public Problem problemAt(int line, String column, Refusal reason) {
        return table.problemAt(line, place(column), reason);
    }

    void refuse(int line, String column, Refusal reason) {
        problems.accept(problemAt(line, column, reason));
    }

    int place(String column) {
        return places.getOrDefault(column, -1);
    }

    private void read(List<String> due, List<String> others) {
        var header = table.header();
        for (var i = 0; i < header.size(); i++) {
            var column = header.get(i).strip();
            if (others.contains(column)) {
                continue;
            }
            if (!due.contains(column)) {
                refuseHeader(i, "documents.list.column-unknown", column, due);
            } else if (places.putIfAbsent(column, i) != null) {
                refuseHeader(i, "documents.list.column-twice", column, due);
            }
        }
        for (var column : due) {
            if (!places.containsKey(column)) {
                refuseHeader(-1, "documents.list.column-missing", column, due);
            }
        }
    }

    private void refuseHeader(int place, String key, String column, List<String> due) {
        var reason = new Refusal(key, List.of(column, String.join(",", due)));
        problems.accept(table.problemAt(1, place, reason));
    }
}
