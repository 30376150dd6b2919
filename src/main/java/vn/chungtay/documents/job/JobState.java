package vn.chungtay.documents.job;

import java.util.Arrays;
import java.util.Optional;
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

    static Optional<JobState> named(String name) {
        return Arrays.stream(values()).filter(state -> state.name().equals(name)).findFirst();
    }

    Tone tone() {
        return tone;
    }

    boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
