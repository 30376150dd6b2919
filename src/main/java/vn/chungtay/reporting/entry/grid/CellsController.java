package vn.chungtay.reporting.entry.grid;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.entry.DeskRights;
import vn.chungtay.reporting.entry.Desks.RoundPath;

/// The page's script saves cells one by one, and asks what others have saved meanwhile.
@RestController
class CellsController {
    private static final String DESK = "/reports/{form}/{period}/{stage:estimate|final}/{unit}";

    private final DeskRights rights;
    private final Saving saving;
    private final CellAnswers answers;

    CellsController(DeskRights rights, Saving saving, CellAnswers answers) {
        this.rights = rights;
        this.saving = saving;
        this.answers = answers;
    }

    @PostMapping(DESK + "/cells")
    @Requires(Permission.ENTER_FIGURES)
    CellAnswers.Told update(
            @ModelAttribute RoundPath path,
            @PathVariable String unit,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer viewer) {
        var desk = rights.writing(path, unit, viewer);
        var typed = new Typed(fields);
        return answers.to(new Sent(desk, typed, saving.save(desk, typed, viewer)));
    }

    /// @param since how far the page has seen the report grow
    @GetMapping(DESK + "/changes")
    @Requires(Permission.READ_FIGURES)
    CellAnswers.News index(
            @ModelAttribute RoundPath path,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String since,
            Viewer viewer) {
        return answers.since(rights.reading(path, unit, viewer), Mark.read(since), viewer);
    }
}
