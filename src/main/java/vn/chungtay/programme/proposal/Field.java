package vn.chungtay.programme.proposal;

import java.util.List;
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
        return String.join(", ", values);
    }

    Field with(List<String> typed) {
        return new Field(pointer, label, kind, typed, choices);
    }
}
