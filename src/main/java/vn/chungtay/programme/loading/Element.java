package vn.chungtay.programme.loading;

/// A part of a programme that keeps its code while everything else about it may be edited.
public interface Element {
    String code();

    /// Names each of its values, so that a change can be told value by value.
    void describe(Fields fields);
}
