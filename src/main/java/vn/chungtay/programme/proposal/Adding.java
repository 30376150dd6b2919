package vn.chungtay.programme.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.chungtay.documents.Likeness;
import vn.chungtay.documents.YamlItems;
import vn.chungtay.programme.edition.FolderFiles;
import vn.chungtay.web.Choice;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// Makes of what was typed the files of the programme with something added; changes nothing. What
/// the loader would say of a file is said here where it has a field of its own.
@Component
class Adding {
    private static final Pattern WHOLE_NUMBER = Pattern.compile(".*/(number|at_least)");
    private static final Pattern COUNTED = Pattern.compile("[1-9][0-9]{0,5}");

    private final AdditionFields fields;
    private final EditedParts parts;
    private final FieldChoices choices;
    private final Checking checking;
    private final Texts texts;

    Adding(
            AdditionFields fields,
            EditedParts parts,
            FieldChoices choices,
            Checking checking,
            Texts texts) {
        this.fields = fields;
        this.parts = parts;
        this.choices = choices;
        this.checking = checking;
        this.texts = texts;
    }

    /// The form as it is opened.
    Edited blank(Editable from, Addition addition) {
        return new Edited(null, fields.of(addition, from.files()), List.of());
    }

    Edited add(Editable from, Addition addition, MultiValueMap<String, String> sent) {
        var typed =
                fields.of(addition, from.files()).stream().map(field -> field.typed(sent)).toList();
        var refused = checking.refused(from, typed);
        if (refused.isEmpty()) {
            refused = wrong(typed, from.files());
        }
        if (!refused.isEmpty()) {
            return new Edited(null, typed, refused);
        }
        var item = AddedItem.of(addition, typed);
        var text = YamlItems.add(from.files().text(addition.file()), addition.list(), item);
        var said = typed.stream().filter(field -> !field.value().isEmpty()).toList();
        return checking.checked(from, text, new Checking.Typed(addition.file(), typed, said));
    }

    private List<FieldError> wrong(List<Field> typed, FolderFiles files) {
        var errors = new ArrayList<FieldError>();
        for (var field : typed) {
            if (field.value().isEmpty()) {
                if (!AdditionFields.isOptional(field)) {
                    errors.add(error(field, "amendment.refusal.missing", field.label()));
                }
            } else if (field.kind() == Field.Kind.CODE) {
                unknown(field).ifPresent(errors::add);
            } else if (WHOLE_NUMBER.matcher(field.pointer()).matches()
                    && !COUNTED.matcher(field.value()).matches()) {
                errors.add(error(field, "amendment.refusal.whole", field.label(), field.value()));
            } else {
                taken(field, files).ifPresent(errors::add);
            }
        }
        due(typed).ifPresent(errors::add);
        if (errors.isEmpty()) {
            ofAnotherForm(typed, files).ifPresent(errors::add);
        }
        return errors;
    }

    /// One form is read for a target, which would not be computable with elements of two.
    private Optional<FieldError> ofAnotherForm(List<Field> typed, FolderFiles files) {
        var codes =
                typed.stream()
                        .filter(field -> field.kind() == Field.Kind.CODE)
                        .filter(field -> !field.value().isEmpty())
                        .toList();
        return codes.stream()
                .filter(field -> !form(field, files).equals(form(codes.getFirst(), files)))
                .findFirst()
                .map(field ->
                        error(
                                field,
                                "amendment.refusal.forms",
                                field.label(),
                                form(field, files),
                                form(codes.getFirst(), files)));
    }

    private String form(Field code, FolderFiles files) {
        return choices.form(code.value(), files);
    }

    private Optional<FieldError> unknown(Field field) {
        var known = field.choices().stream().map(Choice::value).toList();
        if (known.contains(field.value())) {
            return Optional.empty();
        }
        var why =
                Likeness.nearest(field.value(), known)
                        .map(meant ->
                                texts.text("programme.refusal.element-meant", field.value(), meant))
                        .orElseGet(() -> texts.text("amendment.refusal.element", field.value()));
        return Optional.of(error(field, "amendment.refusal.problem", field.label(), why));
    }

    /// The number of a task, or the code of a target.
    private Optional<FieldError> taken(Field field, FolderFiles files) {
        var kind =
                field.pointer().endsWith("/number")
                        ? EditedPart.Kind.TASK
                        : field.pointer().endsWith("/code") ? EditedPart.Kind.TARGET : null;
        return Stream.ofNullable(kind)
                .flatMap(one -> parts.of(files).stream().filter(part -> part.kind() == one))
                .filter(part -> part.key().equals(field.value()))
                .findFirst()
                .map(part -> error(field, "amendment.refusal.taken", field.label(), part.title()));
    }

    /// Either by a time of its own or as often as was chosen.
    private Optional<FieldError> due(List<Field> typed) {
        var every = ending(typed, "/due/every");
        var by = ending(typed, "/due/by");
        if (every.isEmpty() || by.isEmpty()) {
            return Optional.empty();
        }
        var often = !every.get().value().isEmpty();
        var dated = !by.get().value().isEmpty();
        if (often == dated) {
            var key = often ? "amendment.refusal.due.both" : "amendment.refusal.due.none";
            return Optional.of(error(by.get(), key));
        }
        return Optional.empty();
    }

    private static Optional<Field> ending(List<Field> typed, String end) {
        return typed.stream().filter(field -> field.pointer().endsWith(end)).findFirst();
    }

    private FieldError error(Field field, String key, Object... arguments) {
        return new FieldError(field.name(), texts.text(key, arguments));
    }
}
