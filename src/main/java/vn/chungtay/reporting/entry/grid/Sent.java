package vn.chungtay.reporting.entry.grid;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.entry.QuantityText;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Quantity;
import vn.chungtay.web.Texts;

/// What was sent to a desk, and what became of it.
record Sent(Desk desk, Typed typed, Saved saved) {

    static Sent nothing(Desk desk) {
        return new Sent(desk, Typed.NOTHING, Saved.NOTHING);
    }

    /// What was typed stays where it was not kept.
    Field field(String element, Standing now) {
        var answer = saved.answers().get(element);
        var isDone = saved.closed() == null && (answer == null || answer.isKept());
        var value = typed.value(element);
        return value.isEmpty() || isDone
                ? new Field(element, now, null, now.seen(), answer)
                : new Field(element, now, value.get(), typed.seen(element), answer);
    }

    /// What is wrong, in words, by element.
    Map<String, String> problems(Texts texts) {
        var problems = new LinkedHashMap<String, String>();
        saved.answers()
                .forEach((element, answer) -> {
                    var problem = problem(element, answer, texts);
                    if (problem != null) {
                        problems.put(element, problem);
                    }
                });
        return problems;
    }

    /// Nothing where it was kept.
    @Nullable String problem(String element, Answer answer, Texts texts) {
        return switch (answer) {
            case Answer.Kept _ -> null;
            case Answer.Refused(var reason) -> texts.text(reason);
            case Answer.Conflict(var now, var by) ->
                    conflict(element, orBlank(now.shown(), texts), by, texts);
        };
    }

    private String conflict(String element, String theirs, Answer.@Nullable Hand by, Texts texts) {
        var own = orBlank(spoken(element), texts);
        if (by == null) {
            return texts.text("entry.conflict.unseen", theirs, own);
        }
        return isText(element)
                ? texts.text("entry.conflict.text", by.person(), theirs, by.at())
                : texts.text("entry.conflict", by.person(), theirs, by.at(), own);
    }

    /// The words of a way out of a conflict: to take the other one's, or to put one's own.
    Settle settle(String element, Standing theirs, Texts texts) {
        return isText(element)
                ? new Settle(
                        texts.text("entry.settle.text.theirs"),
                        texts.text("entry.settle.text.mine"))
                : new Settle(
                        texts.text("entry.settle.theirs", orBlank(theirs.shown(), texts)),
                        texts.text("entry.settle.mine", orBlank(spoken(element), texts)));
    }

    record Settle(String theirs, String mine) {}

    private boolean isText(String element) {
        return desk.texts().stream().anyMatch(text -> text.element().equals(element));
    }

    private static String orBlank(String shown, Texts texts) {
        return shown.isBlank() ? texts.text("entry.blank") : shown;
    }

    /// What was typed, as the page would show it.
    private String spoken(String element) {
        var value = typed.value(element).orElse("");
        return desk.cells().stream()
                .filter(cell -> cell.element().equals(element))
                .findFirst()
                .map(cell -> spoken(cell, value))
                .orElse(value);
    }

    private static String spoken(Cell cell, String value) {
        return QuantityText.read(cell, value) instanceof Outcome.Accepted<Quantity>(var quantity)
                ? QuantityText.print(cell, quantity)
                : value;
    }
}
