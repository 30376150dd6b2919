package vn.chungtay.programme.proposal;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Problem;
import vn.chungtay.documents.YamlEdit;
import vn.chungtay.programme.ChangeSentences;
import vn.chungtay.programme.ProgrammeLoader;
import vn.chungtay.programme.edition.FolderFiles;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;
import vn.chungtay.web.Choice;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// Has the loader look at changed files as it does at a folder, and says what it says at the fields
/// that were typed.
@Component
class Checking {
    /// The place of what is said where nothing was typed.
    static final String WHOLE = "whole";

    private static final int LONGEST = 2_000;
    private static final Pattern TIME =
            Pattern.compile("/(occurrences/[0-9]+/(starts|finishes)|due/by)$");

    /// Of a body, within the value of a change.
    private static final Pattern CODE = Pattern.compile("(?<=[“ ])[a-z0-9]+(-[a-z0-9]+)+(?=[,”])");

    private final ProgrammeLoader loader;
    private final ChangeSentences sentences;
    private final FieldChoices choices;
    private final Texts texts;

    Checking(ProgrammeLoader loader, ChangeSentences sentences, FieldChoices choices, Texts texts) {
        this.loader = loader;
        this.sentences = sentences;
        this.choices = choices;
        this.texts = texts;
    }

    /// @param fields all of the form
    /// @param changed those of them that say something new
    record Typed(String file, List<Field> fields, List<Field> changed) {}

    /// What keeps a form from being read at all.
    List<FieldError> refused(Editable from, List<Field> typed) {
        if (!from.isOpen()) {
            return at(typed, "amendment.refusal.overtaken");
        }
        return typed.stream().anyMatch(field -> field.value().length() > LONGEST)
                ? at(typed, "amendment.refusal.long")
                : List.of();
    }

    /// Nothing would change.
    Edited same(List<Field> typed) {
        var key = typed.isEmpty() ? "amendment.refusal.same.removed" : "amendment.refusal.same";
        return new Edited(null, typed, at(typed, key));
    }

    Edited checked(Editable from, String text, Typed typed) {
        var files = with(from, typed.file(), text);
        var loading = loader.preview(files);
        if (!loading.isRefused() && loading.changes().isEmpty()) {
            return same(typed.fields());
        }
        if (loading.isRefused()) {
            var errors = loading.problems().stream().map(p -> error(p, typed, text)).toList();
            return new Edited(null, typed.fields(), errors);
        }
        var outside = outsideOfTerm(typed, files);
        if (!outside.isEmpty()) {
            return new Edited(null, typed.fields(), outside);
        }
        var changes = named(loading.changes().stream().map(sentences::of), files);
        var changed = new Changed(from.programme(), from.edition(), files, changes);
        return new Edited(changed, typed.fields(), List.of());
    }

    /// What the loader says of a file where nothing was typed.
    List<String> problems(Editable from, String file, String text) {
        return loader.preview(with(from, file, text)).problems().stream()
                .map(problem -> problem.message(texts::text))
                .toList();
    }

    private static FolderFiles with(Editable from, String file, String text) {
        var all = new TreeMap<>(from.files().texts());
        all.put(file, text);
        return new FolderFiles(all);
    }

    /// The loader tells bodies by their codes; whoever signs reads names.
    private List<String> named(Stream<String> sentences, FolderFiles files) {
        var names =
                choices.bodies(files).stream()
                        .collect(Collectors.toMap(Choice::value, Choice::text));
        return sentences
                .map(sentence ->
                        CODE.matcher(sentence)
                                .replaceAll(found ->
                                        Matcher.quoteReplacement(
                                                names.getOrDefault(found.group(), found.group()))))
                .toList();
    }

    /// The loader takes every time that can be read; what is changed here lies within the term.
    private List<FieldError> outsideOfTerm(Typed typed, FolderFiles files) {
        var outline = files.text(FolderFiles.OUTLINE);
        var starts = YamlEdit.value(outline, "/starts").orElseThrow();
        var ends = YamlEdit.value(outline, "/ends").orElseThrow();
        return typed.changed().stream()
                .filter(field -> TIME.matcher(field.pointer()).find())
                .filter(field -> !field.value().isEmpty())
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

    static FieldError ofTheWhole(String why) {
        return new FieldError(WHOLE, why);
    }

    /// At the field that was changed in the line that the loader names; at the first that was
    /// changed where it names another.
    private FieldError error(Problem problem, Typed typed, String text) {
        if (typed.changed().isEmpty()) {
            return ofTheWhole(problem.message(texts::text));
        }
        var field =
                typed.changed().stream()
                        .filter(_ -> problem.file().equals(typed.file()))
                        .filter(one -> isAbout(problem, one, text))
                        .findFirst()
                        .orElse(typed.changed().getFirst());
        var why = problem.message(texts::text);
        return new FieldError(
                field.name(), texts.text("amendment.refusal.problem", field.label(), why));
    }

    /// Whoever has two thresholds is refused where the second begins, which is not where it says
    /// whom it is for.
    private static boolean isAbout(Problem problem, Field field, String text) {
        if (problem.reason().key().equals("programme.refusal.threshold-twice")) {
            return field.pointer().endsWith("/organisations");
        }
        return YamlEdit.line(text, field.pointer())
                .filter(line -> line == problem.line())
                .isPresent();
    }

    private List<FieldError> at(List<Field> typed, String key) {
        var field = typed.isEmpty() ? WHOLE : typed.getFirst().name();
        return List.of(new FieldError(field, texts.text(key)));
    }
}
