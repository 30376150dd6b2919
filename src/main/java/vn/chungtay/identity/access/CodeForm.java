package vn.chungtay.identity.access;

import org.jspecify.annotations.Nullable;

/// A code as it was typed, and where its holder wanted to go.
record CodeForm(@Nullable String code, @Nullable String next) {

    String typedCode() {
        return code == null ? "" : code;
    }

    String onwards() {
        return Onwards.from(next);
    }

    @Override
    public String toString() {
        return "CodeForm"; // a code belongs into no log
    }
}
