package vn.chungtay.programme.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.programme.outline.BodyNames;

/// The part of one body in one time of a task, or its duty, with all it said, the latest first.
record Share(String body, String name, Party party, List<Said> said) {

    Share {
        said = List.copyOf(said);
    }

    /// @param all that was said of the same thing, by whomever
    static Share of(String body, Party party, List<Said> all, BodyNames.Names names) {
        var own = all.stream().filter(one -> one.place().body().equals(body)).toList();
        return new Share(body, names.of(body), party, own);
    }

    /// What it had said by a day.
    Share asOf(LocalDate day) {
        var until = said.stream().filter(one -> !one.day().isAfter(day)).toList();
        return new Share(body, name, party, until);
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

    /// All files that came with any report of it.
    Stream<Paper> papers() {
        return said.stream().flatMap(Said::papers);
    }

    /// The document by which a lead is done.
    @Nullable Issued document() {
        return isDone() ? said.getFirst().document() : null;
    }
}
