package vn.chungtay.documents.issued;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Texts;
import vn.chungtay.web.Typed;

/// Strikes a document out that should not stand in the register.
@Controller
class IssuedRemovalController {
    private final IssuedScreens screens;
    private final IssuedBook book;
    private final Texts texts;

    IssuedRemovalController(IssuedScreens screens, IssuedBook book, Texts texts) {
        this.screens = screens;
        this.book = book;
        this.texts = texts;
    }

    @PostMapping(IssuedController.ONE + "/removal")
    @Requires(Permission.KEEP_DOCUMENTS)
    ModelAndView create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer) {
        var document = screens.toChange(id);
        var typed = new Typed(texts);
        var why = typed.due("reason", "issued.reason", reason, Typed.PROSE);
        if (!typed.errors().isEmpty()) {
            return screens.show(document, why, typed.errors(), viewer);
        }
        book.strike(document, why, viewer);
        return new ModelAndView("redirect:" + document.path());
    }
}
