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
        return counted(files)
                .map(one ->
                        new Choice(
                                one.code(),
                                texts.text("amendment.element", one.name(), one.form())))
                .distinct()
                .sorted(Comparator.comparing(Choice::value))
                .toList();
    }

    /// What the form is called that counts an element.
    String form(String element, FolderFiles files) {
        return counted(files)
                .filter(one -> one.code().equals(element))
                .map(Counted::form)
                .findFirst()
                .orElse("");
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

    private record Counted(String code, String name, String form) {}

    private static Stream<Counted> counted(FolderFiles files) {
        return files.texts().entrySet().stream()
                .filter(file -> file.getKey().startsWith("forms/"))
                .flatMap(file -> counted(YamlEdit.values(file.getValue())));
    }

    /// Words have a name too; only columns and what is not printed are counted.
    private static Stream<Counted> counted(Map<String, String> form) {
        var label = form.getOrDefault("/label", form.getOrDefault("/code", ""));
        return form.entrySet().stream()
                .filter(value -> value.getKey().endsWith(ELEMENT))
                .filter(value -> !value.getKey().startsWith("/texts/"))
                .flatMap(value -> {
                    var around = value.getKey().replaceAll(ELEMENT + "$", "");
                    return Stream.ofNullable(form.get(around + "/name"))
                            .map(name -> new Counted(value.getValue(), name, label));
                });
    }
}
