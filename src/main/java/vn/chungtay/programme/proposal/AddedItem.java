package vn.chungtay.programme.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chungtay.documents.YamlItem;

/// What was typed of something that is added, as its file is to have it. What was left out is not
/// written.
final class AddedItem {
    private final Map<String, Field> below = new HashMap<>();

    private AddedItem(Addition addition, List<Field> typed) {
        int cut = addition.pointer().length();
        typed.forEach(field -> below.put(field.pointer().substring(cut), field));
    }

    static YamlItem of(Addition addition, List<Field> typed) {
        var added = new AddedItem(addition, typed);
        return switch (addition.kind()) {
            case TASK -> added.task();
            case RATIO -> added.target("RATIO");
            case SHARE -> added.target("SHARE_OF_UNITS");
            case TIME -> added.time("");
            case THRESHOLD -> added.threshold("");
        };
    }

    private YamlItem task() {
        var item = new YamlItem();
        bare("/number", item);
        words("/place", item);
        words("/title", item);
        list("/lead", item);
        return item.withList("/cooperating", values("/cooperating"))
                .withItem(EditedParts.TIMES, time(EditedParts.TIMES + "/0"));
    }

    private YamlItem time(String around) {
        var item = new YamlItem();
        Stream.of("/part", "/starts", "/finishes").forEach(key -> words(around, key, item));
        return item;
    }

    private YamlItem target(String kind) {
        var item = new YamlItem();
        Stream.of("/code", "/place", "/title").forEach(key -> words(key, item));
        item.with("/measure/kind", kind);
        words("/measure/counts", item);
        list("/measure/levels", item);
        sum("/measure/numerator", item);
        sum("/measure/denominator", item);
        words("/measure/condition/element", item);
        bare("/measure/condition/at_least", item);
        item.withItem(EditedParts.THRESHOLDS, threshold(EditedParts.THRESHOLDS + "/0"));
        list("/exceptions", item);
        due(item);
        return item;
    }

    private YamlItem threshold(String around) {
        var item = new YamlItem();
        item.withBare("/percent", written(around + "/percent"));
        item.withBare("/strict", written(around + "/strict"));
        var organisations = values(around + "/organisations");
        if (!organisations.isEmpty()) {
            item.withList("/organisations", organisations);
        }
        words(around, "/sector", item);
        return item;
    }

    private void due(YamlItem item) {
        if (written("/due/every").equals(FieldChoices.STANDING)) {
            item.withBare("/due/standing", "true");
            return;
        }
        words("/due/every", item);
        words("/due/by", item);
    }

    private void sum(String pointer, YamlItem item) {
        var elements =
                Stream.of("/0", "/1")
                        .map(each -> written(pointer + each))
                        .filter(each -> !each.isEmpty())
                        .toList();
        if (!elements.isEmpty()) {
            item.withList(pointer, elements);
        }
    }

    private void words(String pointer, YamlItem item) {
        words("", pointer, item);
    }

    private void words(String around, String key, YamlItem item) {
        var value = written(around + key);
        if (!value.isEmpty()) {
            item.with(key, value);
        }
    }

    private void bare(String pointer, YamlItem item) {
        var value = written(pointer);
        if (!value.isEmpty()) {
            item.withBare(pointer, value);
        }
    }

    private void list(String pointer, YamlItem item) {
        var values = values(pointer);
        if (!values.isEmpty()) {
            item.withList(pointer, values);
        }
    }

    private String written(String pointer) {
        var field = below.get(pointer);
        return field == null ? "" : field.written();
    }

    private List<String> values(String pointer) {
        var field = below.get(pointer);
        return field == null ? List.of() : field.values();
    }
}
