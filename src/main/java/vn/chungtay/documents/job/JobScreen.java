package vn.chungtay.documents.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.web.Tone;

/// A job as its page tells it.
///
/// @param after the job that took over, or takes over, what this one looked at
record JobScreen(Job job, @Nullable JobId after) {
    static final int PAGE = 50;

    String address() {
        return address(job.id());
    }

    static String address(JobId job) {
        return "/imports/" + job;
    }

    /// The nearest page of errors there is.
    int within(int page) {
        return Math.clamp(page, 1, pages());
    }

    int pages() {
        return Math.max(1, (job.errors().size() + PAGE - 1) / PAGE);
    }

    List<JobError> errors(int page) {
        var from = (page - 1) * PAGE;
        return job.errors().subList(from, Math.min(from + PAGE, job.errors().size()));
    }

    /// The form for another file, with what was typed.
    String again() {
        var address = UriComponentsBuilder.fromPath("/imports/new");
        address.queryParam(ImportForm.KIND, job.order().kind());
        job.order().parameters().keySet().forEach(n -> address.queryParam(n, "{" + n + "}"));
        return address.encode().buildAndExpand(job.order().parameters()).toUriString();
    }

    /// Which of the texts `import.outcome.…` says what came of it.
    Outcome outcome() {
        return switch (job.state()) {
            case QUEUED, RUNNING -> Outcome.UNDER_WAY;
            case FAILED -> Outcome.REFUSED;
            case DONE -> job.hasRejected() ? partly() : wholly();
        };
    }

    private Outcome partly() {
        return job.order().preview() ? Outcome.PARTLY_USABLE : Outcome.PARTLY_TAKEN;
    }

    private Outcome wholly() {
        return job.order().preview() ? Outcome.USABLE : Outcome.TAKEN;
    }

    /// Lines that came back are something to see to.
    Tone tone() {
        return job.state() == JobState.DONE && job.hasRejected()
                ? Tone.WARNING
                : job.state().tone();
    }

    enum Outcome {
        UNDER_WAY,
        REFUSED,
        USABLE,
        PARTLY_USABLE,
        TAKEN,
        PARTLY_TAKEN
    }
}
