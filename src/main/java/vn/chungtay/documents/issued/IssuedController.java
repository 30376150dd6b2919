package vn.chungtay.documents.issued;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// The register of documents: searched, entered, corrected.
@Controller
class IssuedController {
    static final String PATH = "/documents";
    static final String ONE = PATH + "/{id:[0-9]{1,18}}";

    private final IssuedLists lists;
    private final IssuedReading reading;
    private final IssuedBook book;
    private final IssuedScreens screens;

    IssuedController(
            IssuedLists lists, IssuedReading reading, IssuedBook book, IssuedScreens screens) {
        this.lists = lists;
        this.reading = reading;
        this.book = book;
        this.screens = screens;
    }

    @GetMapping(PATH)
    @Requires(Permission.READ_PUBLISHED)
    String index(
            @ModelAttribute("question") IssuedQuestion question,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("page", screens.index());
        model.addAttribute("list", lists.of(question, page));
        return "documents/issued/index";
    }

    @GetMapping(ONE)
    @Requires(Permission.READ_PUBLISHED)
    ModelAndView show(@PathVariable long id, Viewer viewer) {
        return screens.show(screens.find(id), "", List.of(), viewer);
    }

    @GetMapping(PATH + "/new")
    @Requires(Permission.KEEP_DOCUMENTS)
    ModelAndView createForm(@ModelAttribute IssuedForm form) {
        return screens.form(null, form, List.of());
    }

    @PostMapping(PATH)
    @Requires(Permission.KEEP_DOCUMENTS)
    ModelAndView create(@ModelAttribute IssuedForm form, Viewer viewer) {
        var read = reading.read(form);
        var told = read.told();
        if (told == null) {
            return screens.form(null, form, read.errors());
        }
        return book.enter(told, read.file(), viewer)
                .map(id -> new ModelAndView("redirect:" + PATH + "/" + id))
                .orElseGet(() -> screens.form(null, form, List.of(screens.taken(told))));
    }

    @GetMapping(ONE + "/correction")
    @Requires(Permission.KEEP_DOCUMENTS)
    ModelAndView edit(@PathVariable long id) {
        var document = screens.toChange(id);
        return screens.form(document, IssuedForm.of(document.told()), List.of());
    }

    @PostMapping(ONE)
    @Requires(Permission.KEEP_DOCUMENTS)
    ModelAndView update(@PathVariable long id, @ModelAttribute IssuedForm form) {
        var document = screens.toChange(id);
        var read = reading.read(form);
        var told = read.told();
        if (told == null) {
            return screens.form(document, form, read.errors());
        }
        return book.correct(document, told, read.file())
                ? new ModelAndView("redirect:" + document.path())
                : screens.form(document, form, List.of(screens.taken(told)));
    }
}
