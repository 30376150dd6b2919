package vn.chungtay.documents.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Choice;
import vn.chungtay.web.FieldError;

/// What is typed to bring a list of some kind in, the file aside.
///
/// @param parameters all that the kind asks for, in its order
/// @param errors what was not accepted
record ImportForm(ImportKind kind, Map<String, String> parameters, List<FieldError> errors) {
    static final String KIND = "kind";
    static final String FILE = "file";

    /// @param typed by the names of the fields
    static ImportForm of(ImportKind kind, Map<String, String> typed) {
        var parameters = new LinkedHashMap<String, String>();
        Stream.concat(kind.parameters().stream(), kind.optionalParameters().stream())
                .forEach(name -> parameters.put(name, Written.readable(typed.get(name))));
        var source = Written.readable(typed.get(ImportKind.SOURCE));
        if (!source.isEmpty()) {
            parameters.put(ImportKind.SOURCE, source);
        }
        if (kind.isPartial(typed)) {
            parameters.put(ImportKind.PARTIAL, "true");
        }
        return new ImportForm(kind, parameters, List.of());
    }

    /// The name of the source in whose form the file is; blank where it is in ours.
    String source() {
        return parameters.getOrDefault(ImportKind.SOURCE, "");
    }

    /// Whether the good lines are to go in alone.
    boolean isPartial() {
        return kind.isPartial(parameters);
    }

    /// The same with everything that is missing.
    ///
    /// @param sources those that may be chosen
    ImportForm checked(boolean hasFile, List<Choice> sources, ImportKinds words) {
        var missing = new ArrayList<FieldError>();
        if (!hasFile) {
            missing.add(new FieldError(FILE, words.text("import.form.file.missing")));
        }
        if (sources.stream().noneMatch(one -> one.value().equals(source()))) {
            var names = sources.stream().map(Choice::value).filter(one -> !one.isEmpty()).toList();
            var text = words.text("import.refusal.source", source(), String.join(", ", names));
            missing.add(new FieldError(ImportKind.SOURCE, text));
        }
        parameters.forEach((name, value) -> {
            if (value.isEmpty() && kind.parameters().contains(name)) {
                var label = words.label(name);
                missing.add(
                        new FieldError(name, words.text("import.form.parameter.missing", label)));
            }
        });
        return new ImportForm(kind, parameters, missing);
    }

    /// What is typed: the programme comes along with the page.
    Map<String, String> asked() {
        var asked = new LinkedHashMap<>(parameters);
        asked.remove(ImportKind.PROGRAMME);
        asked.remove(ImportKind.PARTIAL);
        asked.remove(ImportKind.SOURCE);
        return asked;
    }

    Order preview(Viewer viewer) {
        return new Order(kind.name(), parameters, true, Sender.of(viewer));
    }

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
