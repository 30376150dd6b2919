package vn.chungtay.web;

import java.util.Locale;

/// What a notice or a badge says by its colour, and by its shape to those who see no colour.
public enum Tone {
    NEUTRAL,
    INFO,
    SUCCESS,
    WARNING,
    DANGER;

    String css() {
        return "tone--" + name().toLowerCase(Locale.ROOT);
    }
}
