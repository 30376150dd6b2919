package vn.chungtay.programme.proposal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// The parts of a programme that are changed on pages, each in its form.
@Controller
class PartController {
    private static final String ADDRESS = "/programmes/{code}/parts";

    private final EditableFinder finder;
    private final EditedParts parts;
    private final Editing editing;
    private final Amendments amendments;
    private final AmendmentScreens screens;

    PartController(
            EditableFinder finder,
            EditedParts parts,
            Editing editing,
            Amendments amendments,
            AmendmentScreens screens) {
        this.finder = finder;
        this.parts = parts;
        this.editing = editing;
        this.amendments = amendments;
        this.screens = screens;
    }

    @GetMapping(ADDRESS)
    @Requires(Permission.EDIT_PROGRAMME)
    String index(
            @ModelAttribute EditedFrom asked,
            @ModelAttribute AmendmentQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAllAttributes(screens.index(finder.find(asked), question, page));
        return "programme/proposal/parts";
    }

    @GetMapping(ADDRESS + "/{part}")
    @Requires(Permission.EDIT_PROGRAMME)
    String edit(@PathVariable("part") String id, @ModelAttribute EditedFrom asked, Model model) {
        var from = finder.find(asked);
        model.addAllAttributes(screens.form(from, part(from, id)));
        return "programme/proposal/part";
    }

    @PostMapping(ADDRESS + "/{part}")
    @Requires(Permission.EDIT_PROGRAMME)
    ModelAndView update(
            @PathVariable("part") String id,
            @ModelAttribute EditedFrom asked,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer) {
        var from = finder.find(asked);
        var part = part(from, id);
        var edited = editing.edit(from, part, typed);
        if (edited.changed() == null) {
            return new ModelAndView(
                    "programme/proposal/part",
                    screens.form(from, part, edited.fields(), edited.errors()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:" + amendments.draft(edited.changed(), viewer));
    }

    private EditedPart part(Editable from, String id) {
        return parts.find(from.files(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
