package vn.chungtay.programme.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.YamlEdit;
import vn.chungtay.programme.edition.FolderFiles;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the screens show on which a programme is changed.
@Component
class AmendmentScreens {
    private final EditedParts parts;
    private final PartFields fields;
    private final Removals removals;
    private final AmendmentLists lists;
    private final Texts texts;

    AmendmentScreens(
            EditedParts parts,
            PartFields fields,
            Removals removals,
            AmendmentLists lists,
            Texts texts) {
        this.parts = parts;
        this.fields = fields;
        this.removals = removals;
        this.lists = lists;
        this.texts = texts;
    }

    /// Everything that can be changed, and what was.
    Map<String, Object> index(Editable from, AmendmentQuestion question, int page) {
        var model = new HashMap<String, Object>();
        model.put("page", page(title(from)));
        model.put("from", from);
        model.put("parts", parts.of(from.files()));
        model.put("question", question);
        model.put("list", lists.of(from.programme(), question, page));
        return model;
    }

    Map<String, Object> form(Editable from, EditedPart part) {
        return form(from, part, fields.of(part, from.files()), List.of());
    }

    Map<String, Object> form(
            Editable from, EditedPart part, List<Field> typed, List<FieldError> errors) {
        var model = new HashMap<String, Object>();
        model.put("page", page(part.title()).under(title(from), from.address("")));
        model.put("from", from);
        model.put("part", part);
        model.put("fields", typed);
        model.put("errors", errors);
        model.put("addition", Additions.below(part).orElse(""));
        model.put("removals", removals.of(part, from.files()));
        return model;
    }

    Map<String, Object> addition(Editable from, Addition addition, Edited typed) {
        var model = new HashMap<String, Object>();
        model.put("page", page(addition.title()).under(title(from), from.address("")));
        model.put("from", from);
        model.put("addition", addition);
        model.put("fields", typed.fields());
        model.put("errors", typed.errors());
        return model;
    }

    /// @param tried what the loader says of the programme without it
    Map<String, Object> removal(Editable from, Removal removal, Edited tried) {
        var model = new HashMap<String, Object>();
        var title = texts.text("amendment.remove.title", removal.title());
        var changed = tried.changed();
        model.put("page", page(title).under(title(from), from.address("")));
        model.put("from", from);
        model.put("removal", removal);
        model.put("changes", changed == null ? List.of() : changed.changes());
        model.put("errors", tried.errors());
        return model;
    }

    Map<String, Object> show(Amendment amendment, SignatureForm form, List<FieldError> errors) {
        var model = new HashMap<String, Object>();
        var page = page(texts.text("amendment.show.title"));
        var index = "/programmes/" + amendment.programme() + "/parts";
        model.put("page", page.under(texts.text("amendment.index.title"), index));
        model.put("amendment", amendment);
        model.put("form", form);
        model.put("errors", errors);
        return model;
    }

    private Page page(String title) {
        return Page.in("programme", title).under(texts.text("programme.crumb"), "/programme");
    }

    /// With its number: another programme may be the one that is looked at otherwise.
    private String title(Editable from) {
        var outline = from.files().text(FolderFiles.OUTLINE);
        return YamlEdit.value(outline, "/document/number")
                .map(number -> texts.text("amendment.index.title.of", number))
                .orElseGet(() -> texts.text("amendment.index.title"));
    }
}
