package vn.chungtay.programme.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of one body in one time of a task, with all it said, the latest first.
record Share(String body, String name, Party party, List<Said> said) {

    Share {
        said = List.copyOf(said);
    }

    @Nullable Stage stage() {
        return said.isEmpty() ? null : said.getFirst().stage();
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
