package vn.chungtay.documents.job;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.Sources;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// The forms in which organisations export their lists.
@Controller
class SourceController {
    private static final String LIST = SourceScreens.LIST;
    private static final String ONE = LIST + "/{id:[0-9]{1,18}}";

    private final Sources sources;
    private final SourceBook book;
    private final ImportKinds kinds;
    private final SourceScreens screens;

    SourceController(Sources sources, SourceBook book, ImportKinds kinds, SourceScreens screens) {
        this.sources = sources;
        this.book = book;
        this.kinds = kinds;
        this.screens = screens;
    }

    @GetMapping(LIST)
    @Requires(Permission.IMPORT_LISTS)
    String index(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
        var words = Written.readable(q);
        model.addAttribute("page", screens.page("source.index.title"));
        model.addAttribute("q", words);
        model.addAttribute("sources", sources.list(words, "", viewer));
        model.addAttribute("kinds", kinds);
        return "documents/job/sources";
    }

    @GetMapping(LIST + "/new")
    @Requires(Permission.IMPORT_LISTS)
    ModelAndView createForm(@RequestParam Map<String, String> typed, Viewer viewer) {
        return screens.create(SourceForm.of(kind(typed, viewer), typed), viewer);
    }

    @PostMapping(LIST)
    @Requires(Permission.IMPORT_LISTS)
    ModelAndView create(@RequestParam Map<String, String> typed, Viewer viewer) {
        var form = SourceForm.of(kind(typed, viewer), typed).checked(kinds);
        if (form.errors().isEmpty()) {
            if (book.make(form.source(), viewer).isPresent()) {
                return new ModelAndView("redirect:" + LIST);
            }
            form = form.taken(kinds);
        }
        return screens.create(form, viewer);
    }

    @GetMapping(ONE)
    @Requires(Permission.IMPORT_LISTS)
    ModelAndView edit(@PathVariable long id, Viewer viewer) {
        var kept = kept(id, viewer);
        return screens.edit(
                SourceForm.of(kinds.wanted(kept.source().kind(), viewer), kept.source()), "/" + id);
    }

    @PostMapping(ONE)
    @Requires(Permission.IMPORT_LISTS)
    ModelAndView update(
            @PathVariable long id, @RequestParam Map<String, String> typed, Viewer viewer) {
        var kept = kept(id, viewer);
        var kind = kinds.wanted(kept.source().kind(), viewer);
        var form = SourceForm.of(kind, typed).checked(kinds);
        if (form.errors().isEmpty()) {
            if (book.change(kept, form.source())) {
                return new ModelAndView("redirect:" + LIST);
            }
            form = form.taken(kinds);
        }
        return screens.edit(form, "/" + id);
    }

    @PostMapping(ONE + "/end")
    @Requires(Permission.IMPORT_LISTS)
    String delete(@PathVariable long id, Viewer viewer) {
        book.remove(kept(id, viewer));
        return "redirect:" + LIST;
    }

    private Sources.Kept kept(long id, Viewer viewer) {
        return sources.find(id, viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ImportKind kind(Map<String, String> typed, Viewer viewer) {
        return kinds.wanted(typed.getOrDefault(ImportForm.KIND, ""), viewer);
    }
}
