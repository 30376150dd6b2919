package vn.chungtay.documents.issued;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import vn.chungtay.documents.Backed;
import vn.chungtay.documents.Backing;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// Gathers what the pages of a document show.
@Component
class IssuedScreens {
    private final IssuedLists lists;
    private final ObjectProvider<Backing> backings;
    private final Texts texts;

    IssuedScreens(IssuedLists lists, ObjectProvider<Backing> backings, Texts texts) {
        this.lists = lists;
        this.backings = backings;
        this.texts = texts;
    }

    Page index() {
        return Page.titled(texts.text("issued.index.title"));
    }

    IssuedDocument find(long id) {
        return lists.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// One that still counts; what was struck out stays as it is.
    IssuedDocument toChange(long id) {
        var document = find(id);
        if (document.struck() != null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return document;
    }

    ModelAndView show(
            IssuedDocument document, String reason, List<FieldError> errors, Viewer viewer) {
        var model = new HashMap<String, Object>();
        model.put("page", below(document.told().number()));
        model.put("document", document);
        model.put("text", lists.text(document));
        model.put("backed", backed(document, viewer));
        model.put("keeps", viewer.may(Permission.KEEP_DOCUMENTS) && document.struck() == null);
        model.put("reason", reason);
        model.put("errors", errors);
        return new ModelAndView("documents/issued/show", model, status(errors));
    }

    /// @param document to be corrected; none for a new one
    ModelAndView form(@Nullable IssuedDocument document, IssuedForm form, List<FieldError> errors) {
        var title = texts.text(document == null ? "issued.form.new" : "issued.form.correct");
        var page =
                document == null
                        ? below(title)
                        : below(title).under(document.told().number(), document.path());
        var model = new HashMap<String, Object>();
        model.put("page", page);
        model.put("form", form);
        model.put("document", document);
        model.put("errors", errors);
        return new ModelAndView("documents/issued/form", model, status(errors));
    }

    FieldError taken(IssuedDocument.Told told) {
        return new FieldError(
                "number",
                texts.text("issued.refusal.taken", told.number(), told.on(), told.issuer()));
    }

    private List<Backed> backed(IssuedDocument document, Viewer viewer) {
        var told = document.told();
        var asked = new Backing.Asked(lists.alike(document), told.number(), told.on());
        return backings.orderedStream()
                .flatMap(backing -> backing.of(asked, viewer).stream())
                .sorted(Comparator.comparing(Backed::on).reversed())
                .toList();
    }

    private Page below(String title) {
        return Page.titled(title).under(texts.text("issued.index.title"), IssuedController.PATH);
    }

    private static HttpStatus status(List<FieldError> errors) {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
