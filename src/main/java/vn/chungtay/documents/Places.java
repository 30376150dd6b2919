package vn.chungtay.documents;

import java.util.HashMap;
import java.util.Map;
import vn.chungtay.shared.Refusal;

/// Where each value of a YAML file stands, by JSON Pointer: the entries of a mapping at their key,
/// the items of a list at their first character.
final class Places {
    private final String file;
    private final Map<String, Place> byPointer = new HashMap<>();

    /// Line and column, counted from 1.
    record Place(int line, int column) {}

    Places(String file) {
        this.file = file;
        byPointer.put("", new Place(1, 1));
    }

    String file() {
        return file;
    }

    void put(String pointer, Place place) {
        byPointer.put(pointer, place);
    }

    /// The place of the value, or of the nearest thing around it when there is no such value: what
    /// is missing is looked for where it belongs.
    Place of(String pointer) {
        Place place = byPointer.get(pointer);
        return place != null ? place : of(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    Problem problemAt(String pointer, Refusal reason) {
        Place place = of(pointer);
        return new Problem(file, place.line(), place.column(), reason);
    }

    static String child(String pointer, String key) {
        return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    static String child(String pointer, int index) {
        return pointer + "/" + index;
    }
}
