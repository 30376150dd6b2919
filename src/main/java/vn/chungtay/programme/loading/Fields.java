package vn.chungtay.programme.loading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Texts;

/// The values of an element as people read them, by the message key of the value's name.
public final class Fields {
    private final Texts texts;
    private final Map<String, String> byName = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new HashMap<>();

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

    /// Values each of which says something by itself: what was added to them or taken away is told
    /// alone.
    public Fields withEach(String nameKey, List<String> values) {
        lists.put(nameKey, List.copyOf(values));
        return with(nameKey, String.join("; ", values));
    }

    /// The words for values that are ours to name.
    public Texts texts() {
        return texts;
    }

    /// What the element is called; nothing where only its code tells it from others.
    String title() {
        return byName.getOrDefault(
                "programme.field.title", byName.getOrDefault("programme.field.name", ""));
    }

    /// Every value there is, the title first and by itself.
    String everything() {
        var title = title();
        var others =
                byName.entrySet().stream()
                        .filter(field -> !field.getValue().isEmpty())
                        .filter(field -> !field.getValue().equals(title))
                        .map(field -> told(field.getKey(), field.getValue()));
        return Stream.concat(Stream.of(title).filter(one -> !one.isEmpty()), others)
                .collect(Collectors.joining("; "));
    }

    /// Each value that differs from the one before, old and new.
    String differenceFrom(Fields before) {
        return byName.entrySet().stream()
                .filter(field -> !field.getValue().equals(before.byName.get(field.getKey())))
                .map(field -> difference(field.getKey(), before, field.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String told(String nameKey, String value) {
        return texts.text("programme.change.has", texts.text(nameKey), shown(value));
    }

    private String difference(String nameKey, Fields before, String value) {
        var were = before.lists.getOrDefault(nameKey, List.of());
        var are = lists.getOrDefault(nameKey, List.of());
        var added = without(are, were);
        var gone = without(were, are);
        if (!were.isEmpty() && !are.isEmpty() && added.isEmpty() != gone.isEmpty()) {
            var key = gone.isEmpty() ? "programme.change.more" : "programme.change.less";
            var told = gone.isEmpty() ? added : gone;
            return texts.text(key, texts.text(nameKey), shown(String.join("; ", told)));
        }
        var old = before.byName.getOrDefault(nameKey, "");
        return texts.text("programme.change.field", texts.text(nameKey), shown(old), shown(value));
    }

    /// The same value may stand twice.
    private static List<String> without(List<String> values, List<String> others) {
        var left = new ArrayList<>(values);
        others.forEach(left::remove);
        return left;
    }

    private String shown(String value) {
        return value.isEmpty()
                ? texts.text("programme.change.nothing")
                : texts.text("programme.change.value", value);
    }
}
