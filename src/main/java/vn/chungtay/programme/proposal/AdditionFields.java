package vn.chungtay.programme.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.YamlEdit;
import vn.chungtay.programme.edition.FolderFiles;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Texts;

/// The fields of what is added, empty but for what is likely.
@Component
class AdditionFields {
    /// What may be left out. The second element is added to the first.
    private static final Pattern OPTIONAL =
            Pattern.compile(
                    ".*/(part|starts|cooperating|levels|organisations|sector|exceptions|every|by"
                            + "|(numerator|denominator)/1)");

    private final FieldChoices choices;
    private final Texts texts;

    AdditionFields(FieldChoices choices, Texts texts) {
        this.choices = choices;
        this.texts = texts;
    }

    static boolean isOptional(Field field) {
        return OPTIONAL.matcher(field.pointer()).matches();
    }

    List<Field> of(Addition addition, FolderFiles files) {
        var pointer = addition.pointer();
        return switch (addition.kind()) {
            case TASK -> task(pointer, files);
            case TIME -> time(pointer);
            case RATIO, SHARE -> target(addition, files);
            case THRESHOLD -> threshold(pointer);
        };
    }

    private List<Field> task(String pointer, FolderFiles files) {
        var bodies = choices.bodies(files);
        var fields = new ArrayList<Field>();
        fields.add(number(pointer + "/number", "amendment.field.number", next(files)));
        fields.add(text(pointer + "/place", "amendment.field.place"));
        fields.add(text(pointer + "/title", "amendment.field.title"));
        fields.add(several(pointer + "/lead", "amendment.field.lead", bodies));
        fields.add(several(pointer + "/cooperating", "amendment.field.cooperating", bodies));
        fields.addAll(time(pointer + EditedParts.TIMES + "/0"));
        return fields;
    }

    private List<Field> time(String pointer) {
        return List.of(
                text(pointer + "/part", "amendment.field.new.part"),
                text(pointer + "/starts", "amendment.field.new.starts"),
                text(pointer + "/finishes", "amendment.field.new.finishes"));
    }

    private List<Field> target(Addition addition, FolderFiles files) {
        var pointer = addition.pointer();
        var measure = pointer + "/measure";
        var fields = new ArrayList<Field>();
        fields.add(text(pointer + "/code", "amendment.field.code"));
        fields.add(text(pointer + "/place", "amendment.field.place"));
        fields.add(text(pointer + "/title", "amendment.field.title"));
        fields.add(text(measure + "/counts", "amendment.field.counts"));
        var elements = choices.elements(files);
        fields.addAll(
                addition.kind() == Addition.Kind.RATIO
                        ? ratio(measure, elements)
                        : condition(measure + "/condition", elements));
        fields.add(several(measure + "/levels", "amendment.field.levels", choices.levels()));
        fields.addAll(threshold(pointer + EditedParts.THRESHOLDS + "/0"));
        fields.add(one(pointer + "/due/every", "amendment.field.due", choices.dues()));
        fields.add(text(pointer + "/due/by", "amendment.field.new.by"));
        fields.add(lines(pointer + "/exceptions", "amendment.field.exceptions"));
        return fields;
    }

    private List<Field> ratio(String measure, List<Choice> elements) {
        return List.of(
                code(measure + "/numerator/0", "amendment.field.numerator", elements),
                code(measure + "/numerator/1", "amendment.field.numerator.more", elements),
                code(measure + "/denominator/0", "amendment.field.denominator", elements),
                code(measure + "/denominator/1", "amendment.field.denominator.more", elements));
    }

    private List<Field> condition(String condition, List<Choice> elements) {
        return List.of(
                code(condition + "/element", "amendment.field.element", elements),
                number(condition + "/at_least", "amendment.field.at-least", "1"));
    }

    private List<Field> threshold(String pointer) {
        var organisations = choices.organisations();
        return List.of(
                number(pointer + "/percent", "amendment.field.new.percent", ""),
                one(pointer + "/strict", "amendment.field.new.strict", choices.strictness()),
                several(
                        pointer + "/organisations",
                        "amendment.field.new.organisations",
                        organisations),
                one(pointer + "/sector", "amendment.field.sector", choices.sectors()));
    }

    /// After the last of the tasks.
    private static String next(FolderFiles files) {
        var values = YamlEdit.values(files.text(EditedParts.TASKS));
        int last = 0;
        for (int i = 0; values.containsKey("/tasks/" + i + "/number"); i++) {
            last = Math.max(last, Integer.parseInt(values.get("/tasks/" + i + "/number")));
        }
        return String.valueOf(last + 1);
    }

    private Field text(String pointer, String label) {
        return Field.text(pointer, texts.text(label), "");
    }

    private Field number(String pointer, String label, String value) {
        return Field.number(pointer, texts.text(label), value);
    }

    private Field lines(String pointer, String label) {
        return new Field(pointer, texts.text(label), Field.Kind.LINES, List.of(), List.of());
    }

    private Field code(String pointer, String label, List<Choice> suggested) {
        return new Field(pointer, texts.text(label), Field.Kind.CODE, List.of(""), suggested);
    }

    private Field several(String pointer, String label, List<Choice> among) {
        return new Field(pointer, texts.text(label), Field.Kind.SEVERAL, List.of(), among);
    }

    private Field one(String pointer, String label, List<Choice> among) {
        var first = among.getFirst().value();
        return new Field(pointer, texts.text(label), Field.Kind.ONE, List.of(first), among);
    }
}
