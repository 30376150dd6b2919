package vn.chungtay.reporting.entry.grid;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.shared.Period;
import vn.chungtay.web.Texts;

/// All that stands at a desk, as its page shows it.
///
/// @param before the period before; none where nobody knows it
/// @param mark how far it has grown
record Sheet(
        Desk desk,
        List<Part> parts,
        List<SheetText> texts,
        @Nullable Period before,
        Mark mark,
        LocalDate today) {

    /// Cells under one heading of the form; some forms have none.
    record Part(@Nullable String heading, List<SheetLine> lines) {
        Part {
            lines = List.copyOf(lines);
        }
    }

    Sheet {
        parts = List.copyOf(parts);
        texts = List.copyOf(texts);
    }

    boolean isEmpty() {
        return parts.isEmpty() && texts.isEmpty();
    }

    /// How many empty cells a register knows the figures of.
    long fillable() {
        return parts.stream()
                .flatMap(part -> part.lines().stream())
                .filter(SheetLine::canBeFilled)
                .count();
    }

    /// Whether figures stand beside what was estimated.
    boolean hasEstimates() {
        return desk.round().stage() == Stage.FINAL;
    }

    /// When it is due, and how long that is from today, in words.
    String due(Texts texts) {
        var round = desk.round();
        var state = round.on(today);
        var when =
                texts.text("round.lead." + state, round.opensOn(), round.dueOn(), round.closesOn());
        return switch (state) {
            case OPEN ->
                    daysLeft() == 0
                            ? when + " " + texts.text("entry.due.today")
                            : when + " " + texts.text("entry.due.left", daysLeft());
            case LATE -> when + " " + texts.text("entry.due.late", -daysLeft());
            case UPCOMING, CLOSED -> when;
        };
    }

    private long daysLeft() {
        return ChronoUnit.DAYS.between(today, desk.round().dueOn());
    }

    int columns() {
        return 4 + (before == null ? 0 : 1) + (hasEstimates() ? 1 : 0);
    }
}
