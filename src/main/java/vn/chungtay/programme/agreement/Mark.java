package vn.chungtay.programme.agreement;

import vn.chungtay.web.Tone;

/// How far a key task was when it was appraised.
enum Mark {
    DONE(Tone.SUCCESS),
    PARTLY(Tone.WARNING),
    NOT_DONE(Tone.DANGER);

    private final Tone tone;

    Mark(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }
}
