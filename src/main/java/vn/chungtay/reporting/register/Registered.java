package vn.chungtay.reporting.register;

import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Quantity;
import vn.chungtay.web.Texts;

/// What a register knows of a cell, beside what the report says there.
///
/// @param register the key of the text that names it
public record Registered(Cell cell, Quantity reported, long known, String register) {

    public boolean isBlank() {
        return reported.equals(Quantity.NOT_REPORTED);
    }

    /// Whether the report says something else. That nothing applies says as much as 0.
    public boolean differs() {
        return !isBlank() && by() > 0;
    }

    /// How far the two are apart.
    public long by() {
        return Math.abs(known - said());
    }

    private long said() {
        return reported instanceof Quantity.Known(long amount) ? amount : 0;
    }

    /// What stands beneath the cell; nothing where both say the same.
    public String sentence(Texts texts) {
        if (isBlank()) {
            return whileBlank(texts);
        }
        return differs() ? apart(texts, by()) : "";
    }

    public String whileBlank(Texts texts) {
        return texts.text("register.known", texts.text(register), known);
    }

    /// @param by how far, or what the page's script puts that in the place of
    public String apart(Texts texts, Object by) {
        return texts.text("register.differs", texts.text(register), known, by);
    }
}
