package vn.chungtay.programme.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.YamlEdit;
import vn.chungtay.programme.edition.Editions;
import vn.chungtay.programme.edition.FolderFiles;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the screens show on which a programme is changed.
@Component
class AmendmentScreens {
    private final EditedParts parts;
    private final PartFields fields;
    private final Amendments amendments;
    private final Editions editions;
    private final Texts texts;

    AmendmentScreens(
            EditedParts parts,
            PartFields fields,
            Amendments amendments,
            Editions editions,
            Texts texts) {
        this.parts = parts;
        this.fields = fields;
        this.amendments = amendments;
        this.editions = editions;
        this.texts = texts;
    }

    /// Everything that can be changed, and what was.
    Map<String, Object> index(Editable from) {
        var model = new HashMap<String, Object>();
        model.put("page", page(title(from)));
        model.put("from", from);
        model.put("parts", parts.of(from.files()));
        model.put("amendments", amendments.of(from.programme(), from.edition()));
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
        return model;
    }

    Map<String, Object> show(Amendment amendment, SignatureForm form, List<FieldError> errors) {
        var inForce = editions.number(amendment.programme()).orElse(0);
        var model = new HashMap<String, Object>();
        var page = page(texts.text("amendment.show.title"));
        var index = "/programmes/" + amendment.programme() + "/parts";
        model.put("page", page.under(texts.text("amendment.index.title"), index));
        model.put("amendment", amendment);
        model.put("open", !amendment.isSigned() && amendment.base() == inForce);
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
