package vn.chungtay.programme.outline;

import java.time.LocalDate;
import vn.chungtay.programme.Programme;
import vn.chungtay.web.Tone;

/// How a day stands to the term of a programme.
enum Course {
    NEXT(Tone.INFO),
    RUNNING(Tone.SUCCESS),
    ENDED(Tone.NEUTRAL);

    private final Tone tone;

    Course(Tone tone) {
        this.tone = tone;
    }

    static Course of(Programme programme, LocalDate today) {
        if (today.isBefore(programme.starts().firstDay())) {
            return NEXT;
        }
        return today.isAfter(programme.ends().lastDay()) ? ENDED : RUNNING;
    }

    Tone tone() {
        return tone;
    }
}
