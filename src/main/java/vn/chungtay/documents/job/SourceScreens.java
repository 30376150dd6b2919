package vn.chungtay.documents.job;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Page;

/// What the pages of one source show.
@Component
class SourceScreens {
    static final String LIST = "/imports/sources";

    private final ImportKinds kinds;

    SourceScreens(ImportKinds kinds) {
        this.kinds = kinds;
    }

    /// A new one: typed, or chosen column by column of a file that was sent.
    ModelAndView create(SourceForm form, Viewer viewer) {
        var view = form.isOfFile() ? "documents/job/columns" : "documents/job/source";
        return screen(form, view, "").addObject("names", kinds.names(viewer));
    }

    /// @param place below the list
    ModelAndView edit(SourceForm form, String place) {
        return screen(form, "documents/job/source", place);
    }

    private ModelAndView screen(SourceForm form, String view, String place) {
        var title = place.isEmpty() ? "source.form.new" : "source.form.change";
        var screen =
                new ModelAndView(view)
                        .addObject(
                                "page", page(title).under(kinds.text("source.index.title"), LIST))
                        .addObject("form", form)
                        .addObject("address", LIST + place)
                        .addObject("kinds", kinds);
        if (!form.errors().isEmpty()) {
            screen.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return screen;
    }

    Page page(String title) {
        return Page.titled(kinds.text(title)).under(kinds.text("import.index.title"), "/imports");
    }
}
