package vn.chungtay.reporting.entry.note;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.AreaId;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.Outcome;

/// What readers of a report on an area say about its parts, what they are answered, and what
/// whoever writes it has settled. Kept with the notes on cells.
@Component
@Transactional
public class PartNotes {
    private final Notes notes;

    PartNotes(Notes notes) {
        this.notes = notes;
    }

    /// A part of the report on an area.
    public record Place(Round round, AreaId area, String element) {}

    /// A comment with what was answered to it, in order.
    public record Talk(Note note, List<Note> answers) {
        public Talk {
            answers = List.copyOf(answers);
        }

        public boolean isOpen() {
            return note.settled() == null;
        }

        /// Whether it may still be taken away by whoever said it: nobody has taken it up yet.
        public boolean isLoose(Viewer viewer) {
            return isOpen() && answers.isEmpty() && note.isOwn(viewer);
        }
    }

    /// By part, as they came.
    @Transactional(readOnly = true)
    public Map<String, List<Talk>> of(Round round, AreaId area) {
        var talks = new LinkedHashMap<String, List<Talk>>();
        notes.of(round, area).forEach((part, said) -> talks.put(part, talks(said)));
        return talks;
    }

    private static List<Talk> talks(List<Note> said) {
        return said.stream()
                .filter(note -> note.answers() == null)
                .map(note ->
                        new Talk(
                                note,
                                said.stream()
                                        .filter(one -> Objects.equals(one.answers(), note.id()))
                                        .toList()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Talk> find(Place place, long id) {
        return of(place.round(), place.area()).getOrDefault(place.element(), List.of()).stream()
                .filter(talk -> talk.note().id() == id)
                .findFirst();
    }

    /// Says something, or what is wrong with it.
    ///
    /// @param answers the id of the comment it answers; null for a comment of its own
    public Outcome<Place> say(Place place, @Nullable Long answers, String typed, Viewer by) {
        if (answers != null && find(place, answers).isEmpty()) {
            return Outcome.refused("note.refusal.gone");
        }
        return new NoteForm(typed, null, null)
                .read(place.element())
                .map(note -> {
                    notes.add(place, note, answers, by);
                    return place;
                });
    }

    public void settle(Talk talk, Viewer by) {
        notes.settle(talk.note(), by);
    }

    public void remove(Talk talk) {
        notes.remove(talk.note());
    }
}
