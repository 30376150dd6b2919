package vn.chungtay.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import vn.chungtay.documents.content.Signature;
import vn.chungtay.shared.Refusal;

/// A [ReturnSheet] that came back: what stands in its cells now, beside what stood there. With its
/// frame changed nothing of it is believed, since a figure might stand in another place than it
/// did.
public final class ReturnedSheet {
    private static final int WIDTH = 5;

    private final String file;
    private final String about;
    private final List<Value> values = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ReturnedSheet(String file, String about) {
        this.file = file;
        this.about = about;
    }

    /// What stands in a cell that is no label.
    ///
    /// @param name of the cell, `C5`
    /// @param key what it is filled in for; empty where it is not to be filled in
    /// @param why it is not; empty where it is
    /// @param seen what stood there, as a value
    /// @param now what stands there
    public record Value(
            String name, String key, String why, String seen, String now, boolean changed) {
        public boolean isOpen() {
            return why.isEmpty();
        }
    }

    /// Nothing where the file is something else, or is refused: then [ListFile] says why.
    public static Optional<ReturnedSheet> of(String file, byte[] bytes) {
        if (Signature.of(bytes) != Signature.ZIP || XlsxArchive.refusal(bytes).isPresent()) {
            return Optional.empty();
        }
        try (var in = new ByteArrayInputStream(bytes);
                var book = new ReadableWorkbook(in, new ReadingOptions(true, true))) {
            var hidden = book.findSheet(ReturnSheet.HIDDEN);
            return hidden.isEmpty()
                    ? Optional.empty()
                    : Optional.of(read(file, bytes, XlsxGrid.of(hidden.get()), book));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static ReturnedSheet read(
            String file, byte[] bytes, XlsxGrid memory, ReadableWorkbook book) throws IOException {
        var head = memory.line(1, WIDTH);
        var read = new ReturnedSheet(file, head.get(2));
        var name = head.get(3);
        var sheet = book.findSheet(name);
        if (!head.get(1).equals(ReturnSheet.VERSION)) {
            read.refuse("", "documents.return.version");
        } else if (sheet.isEmpty()) {
            read.refuse("", "documents.return.sheet", name);
        } else {
            read.take(memory, XlsxGrid.of(sheet.get()));
            read.refuse(MergedCells.of(bytes, name));
            read.problems.addAll(read.stale(Recalculation.problems(file, bytes, name)));
        }
        return read;
    }

    /// What the table belongs to.
    public String about() {
        return about;
    }

    /// Why nothing of it can be used.
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// All cells but labels.
    public List<Value> values() {
        return List.copyOf(values);
    }

    public Problem problemAt(Value value, String key, Object... arguments) {
        var all = new ArrayList<Object>(List.of(value.name()));
        all.addAll(List.of(arguments));
        return problem(value.name(), new Refusal(key, all));
    }

    /// With what a reason says of the value after the name of the cell.
    public Problem problemAt(Value value, Refusal reason) {
        return problem(
                value.name(), new Refusal("documents.return.value", List.of(value.name(), reason)));
    }

    private void take(XlsxGrid memory, XlsxGrid now) {
        for (var number = 2; number <= memory.lastLine(); number++) {
            var line = memory.line(number, WIDTH);
            var cell = now.at(line.getFirst());
            if (!line.get(1).equals(ReturnSheet.LABEL)) {
                take(line, cell);
            } else if (!words(cell.text()).equals(words(line.get(3)))) {
                refuse(line.getFirst(), "documents.return.frame", line.get(3), cell.text());
                return;
            }
        }
    }

    private void take(List<String> line, XlsxCell cell) {
        var open = line.get(1).equals(ReturnSheet.OPEN);
        var text = cell.text().strip();
        values.add(
                new Value(
                        line.getFirst(),
                        open ? line.get(2) : "",
                        open ? "" : line.get(2),
                        line.get(4),
                        text,
                        !text.equals(line.get(3).strip())));
        if (open && cell.refusal() != null) {
            problems.add(
                    problem(
                            line.getFirst(),
                            new Refusal(cell.refusal(), List.of(line.getFirst(), cell.text()))));
        }
    }

    /// Cells that are one now have lost the values of all but the first.
    private void refuse(List<MergedCells.Range> merged) {
        for (var value : values) {
            var line = CellName.line(value.name());
            var column = CellName.column(value.name());
            merged.stream()
                    .filter(range -> range.hasRow(line) && range.hasColumn(column))
                    .findFirst()
                    .ifPresent(
                            range -> refuse(value.name(), "documents.return.merged", range.text()));
        }
    }

    /// Of the figures that are asked for; what stands around the table is nobody's.
    private List<Problem> stale(List<Problem> found) {
        var open =
                values.stream()
                        .filter(Value::isOpen)
                        .map(value -> CellName.line(value.name()) + " " + column(value))
                        .toList();
        return found.stream()
                .filter(one -> one.line() == 0 || open.contains(one.line() + " " + one.column()))
                .toList();
    }

    private static int column(Value value) {
        return CellName.column(value.name()) + 1;
    }

    private void refuse(String name, String key, Object... arguments) {
        var all = new ArrayList<Object>();
        if (!name.isEmpty()) {
            all.add(name);
        }
        all.addAll(List.of(arguments));
        problems.add(problem(name, new Refusal(key, all)));
    }

    private Problem problem(String name, Refusal reason) {
        return name.isEmpty()
                ? new Problem(file, 0, 0, reason)
                : new Problem(file, CellName.line(name), CellName.column(name) + 1, reason);
    }

    /// Spreadsheets break lines in cells where they like.
    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
