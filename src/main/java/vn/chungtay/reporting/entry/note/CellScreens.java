package vn.chungtay.reporting.entry.note;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.reporting.register.Registers;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the page of one cell or text shows.
@Component
class CellScreens {
    private final Past past;
    private final Notes notes;
    private final DeskRights rights;
    private final Registers registers;
    private final Texts texts;

    CellScreens(Past past, Notes notes, DeskRights rights, Registers registers, Texts texts) {
        this.registers = registers;
        this.past = past;
        this.notes = notes;
        this.rights = rights;
        this.texts = texts;
    }

    ModelAndView show(Spot spot, Viewer viewer) {
        return screen(spot, NoteForm.EMPTY, List.of(), viewer);
    }

    /// The page again with what is wrong, and what was typed.
    ModelAndView refused(Spot spot, NoteForm form, List<Refusal> reasons, Viewer viewer) {
        var errors =
                reasons.stream()
                        .map(reason -> new FieldError(form.field(), texts.text(reason)))
                        .toList();
        var screen = screen(spot, form, errors, viewer);
        screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return screen;
    }

    private ModelAndView screen(Spot spot, NoteForm form, List<FieldError> errors, Viewer viewer) {
        var desk = spot.desk();
        var model = new HashMap<String, Object>();
        model.put("page", page(spot));
        model.put("spot", spot);
        model.put("past", past.of(spot));
        model.put("notes", notes.of(spot));
        model.put("registered", registered(spot));
        model.put("register", registers.nameOf(spot.element()).map(texts::text).orElse(""));
        model.put("viewer", viewer);
        model.put("writes", rights.mayWrite(desk, viewer));
        model.put("open", rights.whyClosed(desk).isEmpty());
        model.put("comment", Objects.requireNonNullElse(form.comment(), ""));
        model.put("link", Objects.requireNonNullElse(form.link(), ""));
        model.put("errors", errors);
        return new ModelAndView("reporting/entry/note/show", model);
    }

    /// What a register knows of it, as a sentence while the report says something else.
    private String registered(Spot spot) {
        return registers.at(spot.desk()).stream()
                .filter(one -> one.cell().equals(spot.cell()))
                .map(one -> one.sentence(texts))
                .findFirst()
                .orElse("");
    }

    private Page page(Spot spot) {
        var desk = spot.desk();
        var round = desk.round();
        return Page.in("reports", texts.text("note.title", spot.name()))
                .under(texts.text("round.index.title"), "/reports")
                .under(round.name(texts), "/reports/" + round.path())
                .under(desk.unit().name(), desk.path());
    }
}
