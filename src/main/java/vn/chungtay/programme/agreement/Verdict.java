package vn.chungtay.programme.agreement;

import vn.chungtay.web.Tone;

/// What a year of an agreement was worth on the whole.
enum Verdict {
    GOOD(Tone.SUCCESS),
    FAIR(Tone.WARNING),
    POOR(Tone.DANGER);

    private final Tone tone;

    Verdict(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }
}
