package vn.chungtay.programme;

/// One element of a programme that a loading adds, changes or removes. The thing is a message key;
/// the detail is a sentence, for a change each field with its old and its new value.
public record Change(Kind kind, String thing, String code, String detail) {

    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
