package vn.chungtay.programme.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.YamlEdit;
import vn.chungtay.programme.edition.FolderFiles;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Texts;

/// The fields of a part, in the order of its form.
@Component
class PartFields {
    private static final String FIELD = "amendment.field.";
    private static final List<String> PARTIES =
            List.of("amendment.field.lead", "amendment.field.cooperating");
    private static final List<String> OF_ONE_TIME =
            List.of("amendment.field.part", "amendment.field.starts", "amendment.field.finishes");
    private static final List<String> OF_A_STAGE =
            List.of(
                    "amendment.field.opens.month",
                    "amendment.field.opens.day",
                    "amendment.field.due.month",
                    "amendment.field.due.day",
                    "amendment.field.closes.month",
                    "amendment.field.closes.day");

    private final FieldChoices choices;
    private final Texts texts;

    PartFields(FieldChoices choices, Texts texts) {
        this.choices = choices;
        this.texts = texts;
    }

    List<Field> of(EditedPart part, FolderFiles files) {
        var values = YamlEdit.values(files.text(part.file()));
        return switch (part.kind()) {
            case TARGET -> target(part.pointer(), values);
            case TASK -> task(part.pointer(), values, choices.bodies(files));
            case FORM -> form(part.pointer(), values);
            case REGIME -> regimes(part.pointer(), values);
        };
    }

    private List<Field> target(String target, Map<String, String> values) {
        var fields = new ArrayList<Field>();
        text(target + "/title", values, "amendment.field.title").ifPresent(fields::add);
        text(target + "/measure/counts", values, "amendment.field.counts").ifPresent(fields::add);
        for (int i = 0; values.containsKey(target + "/thresholds/" + i + "/percent"); i++) {
            fields.addAll(threshold(target + "/thresholds/" + i, i + 1, values));
        }
        text(target + "/due/by", values, "amendment.field.by").ifPresent(fields::add);
        if (values.containsKey(target + "/due/every")) {
            var label = texts.text("amendment.field.every");
            fields.add(one(target + "/due/every", label, values, choices.frequencies()));
        }
        return fields;
    }

    private List<Field> threshold(String pointer, int number, Map<String, String> values) {
        return List.of(
                Field.number(
                        pointer + "/percent",
                        texts.text("amendment.field.percent", number),
                        values.getOrDefault(pointer + "/percent", "")),
                one(
                        pointer + "/strict",
                        texts.text("amendment.field.strict", number),
                        values,
                        choices.strictness()),
                several(
                        pointer + "/organisations",
                        values.containsKey(pointer + "/organisations/0")
                                ? texts.text("amendment.field.organisations", number)
                                : texts.text("amendment.field.organisations.all", number),
                        values,
                        choices.organisations()));
    }

    private List<Field> task(String task, Map<String, String> values, List<Choice> bodies) {
        var fields = new ArrayList<Field>();
        text(task + "/title", values, "amendment.field.title").ifPresent(fields::add);
        for (var key : PARTIES) {
            fields.add(several(task + below(key), texts.text(key), values, bodies));
        }
        for (int i = 0; values.containsKey(task + "/occurrences/" + i + "/finishes"); i++) {
            for (var key : OF_ONE_TIME) {
                var pointer = task + "/occurrences/" + i + below(key);
                text(pointer, values, key, i + 1).ifPresent(fields::add);
            }
        }
        return fields;
    }

    private List<Field> form(String stages, Map<String, String> values) {
        var fields = new ArrayList<Field>();
        for (int i = 0; values.containsKey(stages + "/" + i + "/stage"); i++) {
            var stage = texts.text("amendment.stage." + values.get(stages + "/" + i + "/stage"));
            for (var key : OF_A_STAGE) {
                var pointer = stages + "/" + i + below(key);
                var value = values.getOrDefault(pointer, "");
                fields.add(Field.number(pointer, texts.text(key, stage), value));
            }
        }
        return fields;
    }

    private List<Field> regimes(String regimes, Map<String, String> values) {
        var fields = new ArrayList<Field>();
        for (int i = 0; values.containsKey(regimes + "/" + i + "/due"); i++) {
            var every = values.get(regimes + "/" + i + "/every");
            var label =
                    texts.text(
                            "amendment.field.regime", texts.text("programme.frequency." + every));
            var pointer = regimes + "/" + i + "/due";
            fields.add(Field.text(pointer, label, values.getOrDefault(pointer, "")));
        }
        return fields;
    }

    /// `/due/month` for what is called by `amendment.field.due.month`.
    private static String below(String key) {
        return "/" + key.substring(FIELD.length()).replace('.', '/');
    }

    private Optional<Field> text(
            String pointer, Map<String, String> values, String label, Object... arguments) {
        return Optional.ofNullable(values.get(pointer))
                .map(value -> Field.text(pointer, texts.text(label, arguments), value));
    }

    private static Field one(
            String pointer, String label, Map<String, String> values, List<Choice> choices) {
        var value = values.getOrDefault(pointer, "");
        return new Field(pointer, label, Field.Kind.ONE, List.of(value), choices);
    }

    private static Field several(
            String pointer, String label, Map<String, String> values, List<Choice> choices) {
        var chosen = new ArrayList<String>();
        for (var value = values.get(pointer + "/0"); value != null; ) {
            chosen.add(value);
            value = values.get(pointer + "/" + chosen.size());
        }
        return new Field(pointer, label, Field.Kind.SEVERAL, chosen, choices);
    }
}
