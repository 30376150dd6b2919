package vn.chungtay.reporting.paper;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chungtay.reporting.entry.note.PartNotes;
import vn.chungtay.reporting.entry.note.PartNotes.Talk;

/// What stands beside each part of the report on an area for whoever writes it.
@Component
class Besides {
    private final LowerSections lower;
    private final PartNotes notes;

    Besides(LowerSections lower, PartNotes notes) {
        this.lower = lower;
        this.notes = notes;
    }

    /// A part, what those below wrote for it, and what its readers say.
    ///
    /// @param lower all who are asked for it
    record Beside(Section section, List<LowerSections.Lower> lower, List<Talk> talks) {
        List<LowerSections.Lower> written() {
            return lower.stream().filter(LowerSections.Lower::isWritten).toList();
        }

        /// What waits to be settled.
        List<Talk> open() {
            return talks.stream().filter(Talk::isOpen).toList();
        }
    }

    /// In the order of the form.
    List<Beside> of(Subject subject, List<Section> sections) {
        var below = lower.all(subject);
        var area = Objects.requireNonNull(subject.area());
        var said = notes.of(subject.round(), area.id());
        return subject.texts().stream()
                .flatMap(text ->
                        sections.stream()
                                .filter(one -> one.element().equals(text.element()))
                                .map(one ->
                                        new Beside(
                                                one,
                                                below.getOrDefault(text, List.of()),
                                                said.getOrDefault(text.element(), List.of()))))
                .toList();
    }
}
