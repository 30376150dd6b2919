package vn.chungtay.programme.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.chungtay.documents.Problem;
import vn.chungtay.documents.YamlEdit;
import vn.chungtay.programme.ChangeSentences;
import vn.chungtay.programme.ProgrammeLoader;
import vn.chungtay.programme.edition.FolderFiles;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// Makes of what was typed the files of the programme with the changes, and has the loader look at
/// them as it does at a folder; changes nothing.
@Component
class Editing {
    private static final int LONGEST = 2_000;
    private static final Pattern TIME =
            Pattern.compile("/(occurrences/[0-9]+/(starts|finishes)|due/by)$");

    private final PartFields fields;
    private final ProgrammeLoader loader;
    private final ChangeSentences sentences;
    private final Texts texts;

    Editing(PartFields fields, ProgrammeLoader loader, ChangeSentences sentences, Texts texts) {
        this.fields = fields;
        this.loader = loader;
        this.sentences = sentences;
        this.texts = texts;
    }

    /// @param changed nothing where something is wrong
    /// @param fields as they were typed
    record Edited(@Nullable Changed changed, List<Field> fields, List<FieldError> errors) {}

    Edited edit(Editable from, EditedPart part, MultiValueMap<String, String> typed) {
        var before = fields.of(part, from.files());
        var after = before.stream().map(field -> field.with(typed(field, typed))).toList();
        if (!from.isOpen()) {
            return refused(after, "amendment.refusal.overtaken");
        }
        if (after.equals(before)) {
            return refused(after, "amendment.refusal.same");
        }
        if (after.stream().anyMatch(field -> field.value().length() > LONGEST)) {
            return refused(after, "amendment.refusal.long");
        }
        var text = from.files().text(part.file());
        for (int i = 0; i < after.size(); i++) {
            if (!after.get(i).equals(before.get(i))) {
                text = write(after.get(i), text);
            }
        }
        var all = new TreeMap<>(from.files().texts());
        all.put(part.file(), text);
        return checked(from, new FolderFiles(all), new Typed(part.file(), before, after));
    }

    private record Typed(String file, List<Field> before, List<Field> after) {}

    private Edited checked(Editable from, FolderFiles files, Typed typed) {
        var loading = loader.preview(files);
        if (!loading.isRefused() && loading.changes().isEmpty()) {
            return refused(typed.after(), "amendment.refusal.same");
        }
        if (loading.isRefused()) {
            var errors = loading.problems().stream().map(p -> error(p, typed, files)).toList();
            return new Edited(null, typed.after(), errors);
        }
        var outside = outsideOfTerm(typed, files);
        if (!outside.isEmpty()) {
            return new Edited(null, typed.after(), outside);
        }
        var changes = loading.changes().stream().map(sentences::of).toList();
        var changed = new Changed(from.programme(), from.edition(), files, changes);
        return new Edited(changed, typed.after(), List.of());
    }

    /// The loader takes every time that can be read; what is changed here lies within the term.
    private List<FieldError> outsideOfTerm(Typed typed, FolderFiles files) {
        var outline = files.text(FolderFiles.OUTLINE);
        var starts = YamlEdit.value(outline, "/starts").orElseThrow();
        var ends = YamlEdit.value(outline, "/ends").orElseThrow();
        var changed = new ArrayList<>(typed.after());
        changed.removeAll(typed.before());
        return changed.stream()
                .filter(field -> TIME.matcher(field.pointer()).find())
                .filter(field ->
                        period(field.value()).lastDay().isBefore(period(starts).firstDay())
                                || period(field.value()).firstDay().isAfter(period(ends).lastDay()))
                .map(field ->
                        new FieldError(
                                field.name(),
                                texts.text(
                                        "amendment.refusal.term",
                                        field.label(),
                                        field.value(),
                                        starts,
                                        ends)))
                .toList();
    }

    /// Of what the loader has read.
    private static Period period(String text) {
        return switch (Period.read(text)) {
            case Outcome.Accepted<Period>(var period) -> period;
            case Outcome.Refused<Period> _ -> throw new IllegalStateException(text);
        };
    }

    /// At the field that was changed in the line that the loader names; at the first that was
    /// changed where it names another.
    private FieldError error(Problem problem, Typed typed, FolderFiles files) {
        var changed = new ArrayList<>(typed.after());
        changed.removeAll(typed.before());
        var text = files.text(typed.file());
        var field =
                changed.stream()
                        .filter(_ -> problem.file().equals(typed.file()))
                        .filter(one ->
                                YamlEdit.line(text, one.pointer())
                                        .filter(line -> line == problem.line())
                                        .isPresent())
                        .findFirst()
                        .orElse(changed.getFirst());
        var why = problem.message(texts::text);
        return new FieldError(
                field.name(), texts.text("amendment.refusal.problem", field.label(), why));
    }

    private Edited refused(List<Field> typed, String key) {
        return new Edited(
                null, typed, List.of(new FieldError(typed.getFirst().name(), texts.text(key))));
    }

    private static String write(Field field, String text) {
        return field.kind() == Field.Kind.SEVERAL
                ? YamlEdit.list(text, field.pointer(), field.values())
                : YamlEdit.change(text, Pattern.quote(field.pointer()), _ -> written(field));
    }

    private static String written(Field field) {
        return field.kind() == Field.Kind.NUMBER ? field.value().replace(',', '.') : field.value();
    }

    /// Several lines become one, as in a field of one line; what YAML cannot hold goes.
    private static List<String> typed(Field field, MultiValueMap<String, String> typed) {
        var sent = Objects.requireNonNullElse(typed.get(field.name()), List.<String>of());
        if (field.kind() == Field.Kind.SEVERAL) {
            return sent.stream().map(Editing::clean).filter(one -> !one.isEmpty()).toList();
        }
        return List.of(sent.isEmpty() ? "" : clean(sent.getFirst()));
    }

    private static String clean(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cn}\\s]+", " ").strip();
    }
}
