package vn.chungtay.documents.job;

import vn.chungtay.web.Tone;

/// How far a job is.
enum JobState {
    QUEUED(Tone.NEUTRAL),
    RUNNING(Tone.INFO),
    DONE(Tone.SUCCESS),
    FAILED(Tone.DANGER);

    private final Tone tone;

    JobState(Tone tone) {
        this.tone = tone;
    }

    Tone tone() {
        return tone;
    }

    boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
