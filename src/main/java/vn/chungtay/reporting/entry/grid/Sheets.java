package vn.chungtay.reporting.entry.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.QuantityText;
import vn.chungtay.reporting.entry.note.Notes;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.period.Rounds;
import vn.chungtay.shared.Quantity;

/// Lays out what stands at a desk, and what was typed there and not kept.
@Component
class Sheets {
    private final Neighbours neighbours;
    private final Changes changes;
    private final Wordings wordings;
    private final Notes notes;
    private final Rounds rounds;

    Sheets(Neighbours neighbours, Changes changes, Wordings wordings, Notes notes, Rounds rounds) {
        this.neighbours = neighbours;
        this.changes = changes;
        this.wordings = wordings;
        this.notes = notes;
        this.rounds = rounds;
    }

    /// The mark is read first: what comes in while the rest is read is told twice, not left out.
    Sheet of(Sent sent, List<Broken> broken) {
        var desk = sent.desk();
        var mark = changes.mark(desk);
        var around = neighbours.of(desk);
        var counts = notes.counts(desk);
        var lines = desk.cells().stream().map(line(sent, around, counts)).toList();
        var parts = parts(desk, lines, broken);
        var texts = texts(sent, counts);
        return new Sheet(desk, parts, texts, around.beside().period(), mark, rounds.today());
    }

    private Function<Cell, SheetLine> line(
            Sent sent, Surroundings around, Map<String, Integer> counts) {
        var desk = sent.desk();
        var now = around.now();
        var beside = around.beside();
        var wanted = notes.wanted(desk);
        var registered = neighbours.registered(desk);
        return cell -> {
            var element = cell.element();
            var quantity = now.getOrDefault(element, Quantity.NOT_REPORTED);
            return new SheetLine(
                    cell,
                    sent.field(element, Standing.of(cell, quantity)),
                    QuantityText.print(cell, beside.before(cell)),
                    QuantityText.print(cell, beside.estimate(cell)),
                    counts.getOrDefault(element, 0),
                    wanted.get(element),
                    registered.get(element),
                    List.of());
        };
    }

    /// Neighbours under the same heading stand together.
    private static List<Sheet.Part> parts(Desk desk, List<SheetLine> lines, List<Broken> broken) {
        var headings = new Headings(desk.round().form());
        var parts = new ArrayList<Sheet.Part>();
        var together = new ArrayList<SheetLine>();
        for (var line : lines) {
            var heading = headings.over(line.cell());
            if (!together.isEmpty()
                    && !Objects.equals(heading, headings.over(together.getLast().cell()))) {
                parts.add(new Sheet.Part(headings.over(together.getLast().cell()), together));
                together.clear();
            }
            together.add(line.breaking(broken));
        }
        if (!together.isEmpty()) {
            parts.add(new Sheet.Part(headings.over(together.getLast().cell()), together));
        }
        return parts;
    }

    private List<SheetText> texts(Sent sent, Map<String, Integer> counts) {
        var desk = sent.desk();
        var now = desk.texts().isEmpty() ? Map.<String, Wording>of() : wordings.of(desk);
        return desk.texts().stream()
                .map(text -> {
                    var element = text.element();
                    var field = sent.field(element, Standing.of(now.get(element)));
                    return new SheetText(text, field, counts.getOrDefault(element, 0));
                })
                .toList();
    }
}
