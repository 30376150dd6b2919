package vn.chungtay.programme.proposal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import vn.chungtay.web.Choice;

/// One value of a part that can be changed.
///
/// @param pointer where it stands in the part's file
/// @param values what stands there; one but where several are chosen
/// @param choices what may stand there; none where it is typed
record Field(String pointer, String label, Kind kind, List<String> values, List<Choice> choices) {

    enum Kind {
        TEXT,
        NUMBER,
        /// One of many codes, typed with suggestions.
        CODE,
        /// Sentences, each on a line of its own.
        LINES,
        ONE,
        SEVERAL
    }

    static Field text(String pointer, String label, String value) {
        return new Field(pointer, label, Kind.TEXT, List.of(value), List.of());
    }

    static Field number(String pointer, String label, String value) {
        return new Field(pointer, label, Kind.NUMBER, List.of(value.replace('.', ',')), List.of());
    }

    /// `tasks.14.title`: a form's control may not be called by slashes.
    String name() {
        return pointer.substring(1).replace('/', '.');
    }

    String value() {
        return String.join(kind == Kind.LINES ? "\n" : ", ", values);
    }

    /// As the file has it: a number with its point.
    String written() {
        return kind == Kind.NUMBER ? value().replace(',', '.') : value();
    }

    /// With what was typed: several lines become one, as in a field of one line; what YAML cannot
    /// hold goes.
    Field typed(MultiValueMap<String, String> sent) {
        var values = Objects.requireNonNullElse(sent.get(name()), List.<String>of());
        return switch (kind) {
            case SEVERAL -> with(cleaned(values.stream()));
            case LINES -> with(cleaned(values.stream().flatMap(String::lines)));
            default -> with(List.of(values.isEmpty() ? "" : clean(values.getFirst())));
        };
    }

    private Field with(List<String> typed) {
        return new Field(pointer, label, kind, typed, choices);
    }

    private static List<String> cleaned(Stream<String> values) {
        return values.map(Field::clean).filter(one -> !one.isEmpty()).toList();
    }

    private static String clean(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cn}\\s]+", " ").strip();
    }
}
