package vn.chungtay.programme.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.YamlEdit;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.programme.Measure;
import vn.chungtay.programme.edition.FolderFiles;
import vn.chungtay.shared.Period;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Texts;

/// What may stand in the fields of a part.
@Component
class FieldChoices {
    /// Standing in a select where nothing is to be written.
    static final String NONE = "";

    static final String STANDING = "STANDING";
    private static final String ELEMENT = "/element";
    private static final List<Period.Kind> FREQUENCIES =
            List.of(
                    Period.Kind.MONTH,
                    Period.Kind.QUARTER,
                    Period.Kind.HALF_YEAR,
                    Period.Kind.YEAR);

    private final Texts texts;

    FieldChoices(Texts texts) {
        this.texts = texts;
    }

    /// Those the programme declares.
    List<Choice> bodies(FolderFiles files) {
        var values = YamlEdit.values(files.text(FolderFiles.OUTLINE));
        var bodies = new ArrayList<Choice>();
        for (int i = 0; values.containsKey("/bodies/" + i + "/code"); i++) {
            var code = values.getOrDefault("/bodies/" + i + "/code", "");
            bodies.add(new Choice(code, values.getOrDefault("/bodies/" + i + "/name", code)));
        }
        return bodies;
    }

    /// What the forms of the programme count: a code, and its name with the form it is of.
    List<Choice> elements(FolderFiles files) {
        return files.texts().entrySet().stream()
                .filter(file -> file.getKey().startsWith("forms/"))
                .map(file -> YamlEdit.values(file.getValue()))
                .flatMap(form -> elements(form).stream())
                .distinct()
                .sorted(Comparator.comparing(Choice::value))
                .toList();
    }

    List<Choice> organisations() {
        return Stream.of(Organisation.values())
                .map(one -> new Choice(one.name(), texts.text("organisation." + one)))
                .toList();
    }

    List<Choice> levels() {
        return Stream.of(Measure.Level.values())
                .map(one -> new Choice(one.name(), texts.text("programme.level." + one)))
                .toList();
    }

    List<Choice> strictness() {
        return List.of(
                new Choice("true", texts.text("amendment.strict.true")),
                new Choice("false", texts.text("amendment.strict.false")));
    }

    List<Choice> sectors() {
        return List.of(
                new Choice(NONE, texts.text("amendment.sector.none")),
                new Choice("STATE", texts.text("programme.sector.state")),
                new Choice("NON_STATE", texts.text("programme.sector.non-state")));
    }

    List<Choice> frequencies() {
        return FREQUENCIES.stream()
                .map(each -> new Choice(each.name(), texts.text("programme.frequency." + each)))
                .toList();
    }

    /// By a time of its own, again and again, or always.
    List<Choice> dues() {
        var dues = new ArrayList<Choice>();
        dues.add(new Choice(NONE, texts.text("amendment.due.by")));
        dues.addAll(frequencies());
        dues.add(new Choice(STANDING, texts.text("amendment.due.standing")));
        return dues;
    }

    private List<Choice> elements(Map<String, String> form) {
        var label = form.getOrDefault("/label", form.getOrDefault("/code", ""));
        return form.entrySet().stream()
                .filter(value -> value.getKey().endsWith(ELEMENT))
                .flatMap(value -> {
                    var around = value.getKey().replaceAll(ELEMENT + "$", "");
                    var name = form.get(around + "/name");
                    // Words have a name too; only columns and what is not printed are counted.
                    return name == null || around.startsWith("/texts/")
                            ? Stream.empty()
                            : Stream.of(
                                    new Choice(
                                            value.getValue(),
                                            texts.text("amendment.element", name, label)));
                })
                .toList();
    }
}
