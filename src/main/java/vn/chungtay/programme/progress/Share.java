package vn.chungtay.programme.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of one body in one time of a task, or its duty, with all it said, the latest first.
record Share(String body, String name, Party party, List<Said> said) {

    Share {
        said = List.copyOf(said);
    }

    /// What holds of it.
    @Nullable Said last() {
        return said.isEmpty() ? null : said.getFirst();
    }

    @Nullable Stage stage() {
        var last = last();
        return last == null ? null : last.stage();
    }

    boolean isDone() {
        return stage() == Stage.DONE;
    }

    boolean isLead() {
        return party == Party.LEAD;
    }

    @Nullable LocalDate doneOn() {
        return isDone() ? said.getFirst().doneOn() : null;
    }

    /// The document by which a lead is done.
    @Nullable Issued document() {
        return isDone() ? said.getFirst().document() : null;
    }
}
