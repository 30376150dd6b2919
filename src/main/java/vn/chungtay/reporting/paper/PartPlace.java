package vn.chungtay.reporting.paper;

import java.util.Objects;
import vn.chungtay.reporting.entry.Desks.RoundPath;
import vn.chungtay.reporting.entry.note.PartNotes;

/// A part of the report on an area, as an address names it.
record PartPlace(String form, String period, String stage, String area, String element) {
    RoundPath round() {
        return new RoundPath(form, period, stage);
    }

    PartNotes.Place of(Subject subject) {
        var of = Objects.requireNonNull(subject.area());
        return new PartNotes.Place(subject.round(), of.id(), element);
    }
}
