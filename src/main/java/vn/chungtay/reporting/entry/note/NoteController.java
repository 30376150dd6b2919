package vn.chungtay.reporting.entry.note;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.shared.Outcome;

/// Comments and evidence of a cell: added, read as they came, taken away by whoever added them.
@Controller
class NoteController {
    private static final String NOTES =
            "/reports/{form}/{period}/{stage:estimate|final}/{unit}/{element}/notes";

    private final DeskRights rights;
    private final NoteKeeping keeping;
    private final Notes notes;
    private final StoredFiles files;
    private final CellScreens screens;

    NoteController(
            DeskRights rights,
            NoteKeeping keeping,
            Notes notes,
            StoredFiles files,
            CellScreens screens) {
        this.rights = rights;
        this.keeping = keeping;
        this.notes = notes;
        this.files = files;
        this.screens = screens;
    }

    @PostMapping(NOTES)
    @Requires(Permission.ENTER_FIGURES)
    ModelAndView create(
            @ModelAttribute Spot.Path path, @ModelAttribute NoteForm form, Viewer viewer) {
        var spot = writing(path, viewer);
        return switch (keeping.add(spot, form, viewer)) {
            case Outcome.Accepted<NewNote> _ -> new ModelAndView("redirect:" + spot.path());
            case Outcome.Refused<NewNote>(var reasons) ->
                    screens.refused(spot, form, reasons, viewer);
        };
    }

    @PostMapping(NOTES + "/{id:[0-9]{1,18}}/removal")
    @Requires(Permission.ENTER_FIGURES)
    ModelAndView delete(@ModelAttribute Spot.Path path, @PathVariable long id, Viewer viewer) {
        var spot = writing(path, viewer);
        var note =
                notes.find(spot, id)
                        .filter(found -> found.isOwn(viewer))
                        .orElseThrow(NoteController::nothingThere);
        return keeping.remove(spot, note)
                .map(closed -> screens.refused(spot, NoteForm.EMPTY, closed, viewer))
                .orElseGet(() -> new ModelAndView("redirect:" + spot.path()));
    }

    @GetMapping(NOTES + "/{id:[0-9]{1,18}}/file")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> show(
            @ModelAttribute Spot.Path path, @PathVariable long id, Viewer viewer) {
        var desk = rights.reading(path.round(), path.unit(), viewer);
        return Spot.at(desk, path.element())
                .flatMap(spot -> notes.find(spot, id))
                .flatMap(Note::paper)
                .flatMap(files::find)
                .map(Download::stored)
                .orElseThrow(NoteController::nothingThere);
    }

    private Spot writing(Spot.Path path, Viewer viewer) {
        return Spot.at(rights.writing(path.round(), path.unit(), viewer), path.element())
                .orElseThrow(NoteController::nothingThere);
    }

    private static ResponseStatusException nothingThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
