package vn.chungtay.organisation.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Asked;

/// What somebody typed who asks for a change, as it was typed.
///
/// @param unit the code of the unit that is to change or to get a branch
/// @param from the wanted day
record RequestForm(
        @Nullable String kind,
        @Nullable String unit,
        @Nullable String name,
        @Nullable String area,
        @Nullable String from,
        @Nullable String reason,
        @Nullable String by) {

    RequestForm {
        kind = Asked.text(kind);
        unit = Asked.text(unit);
        name = Asked.text(name);
        area = Asked.text(area);
        from = Asked.text(from);
        reason = Asked.text(reason);
        by = Asked.text(by);
    }

    /// The same, asked by the viewer unless somebody else was typed.
    RequestForm by(Viewer viewer) {
        var asks = by == null ? viewer.name() : by;
        return new RequestForm(kind, unit, name, area, from, reason, asks);
    }

    RequestKind wanted() {
        var asked = Asked.oneOf(RequestKind.values(), kind, "request.refusal.kind");
        return asked == null ? RequestKind.NEW_BRANCH : asked;
    }

    static String orNone(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /// The fields that may not be empty, by name, with what was typed.
    List<Field> due() {
        var all =
                List.of(
                        new Field("name", name),
                        new Field("area", area),
                        new Field("reason", reason),
                        new Field("by", by));
        return all.stream()
                .filter(field -> wanted() != RequestKind.DISSOLVE || !field.name().equals("name"))
                .filter(field -> wanted() == RequestKind.NEW_BRANCH || !field.name().equals("area"))
                .toList();
    }

    record Field(String name, @Nullable String value) {}
}
