package vn.chungtay.programme.loading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Texts;

/// The values of an element as people read them, by the message key of the value's name.
public final class Fields {
    private final Texts texts;
    private final Map<String, String> byName = new LinkedHashMap<>();

    Fields(Texts texts) {
        this.texts = texts;
    }

    static Fields of(Element element, Texts texts) {
        var fields = new Fields(texts);
        element.describe(fields);
        return fields;
    }

    public Fields with(String nameKey, @Nullable Object value) {
        byName.put(nameKey, value == null ? "" : value.toString());
        return this;
    }

    public Fields withAll(String nameKey, List<?> values) {
        return with(
                nameKey, values.stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    /// The words for values that are ours to name.
    public Texts texts() {
        return texts;
    }

    /// Each value that differs from the one before, old and new.
    String differenceFrom(Fields before) {
        return byName.entrySet().stream()
                .filter(field -> !field.getValue().equals(before.byName.get(field.getKey())))
                .map(field -> difference(field.getKey(), before, field.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String difference(String nameKey, Fields before, String value) {
        var old = before.byName.getOrDefault(nameKey, "");
        return texts.text("programme.change.field", texts.text(nameKey), shown(old), shown(value));
    }

    private String shown(String value) {
        return value.isEmpty()
                ? texts.text("programme.change.nothing")
                : texts.text("programme.change.value", value);
    }
}
