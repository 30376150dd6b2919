package vn.chungtay.programme.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.programme.loading.Element;
import vn.chungtay.programme.loading.Fields;
import vn.chungtay.shared.Period;

/// A task of the plan, by its number there: who leads, who cooperates (codes of bodies) and when.
public record Task(
        int number,
        String place,
        String title,
        List<String> lead,
        List<String> cooperating,
        List<Occurrence> occurrences)
        implements Element {

    /// A part or a repetition of a task. The plan may give no start.
    public record Occurrence(@Nullable String part, @Nullable Period starts, Period finishes) {

        /// `Quý III/2021 – Quý IV/2021`
        public String print() {
            var time =
                    starts == null ? finishes.label() : starts.label() + " – " + finishes.label();
            return part == null ? time : part + ": " + time;
        }
    }

    public Task {
        lead = List.copyOf(lead);
        cooperating = List.copyOf(cooperating);
        occurrences = List.copyOf(occurrences);
    }

    @Override
    public String code() {
        return String.valueOf(number);
    }

    /// The first day by which some of it has to be done: what the plan is sorted by.
    public LocalDate firstDeadline() {
        return occurrences.stream()
                .map(occurrence -> occurrence.finishes().lastDay())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    @Override
    public void describe(Fields fields) {
        fields.with("programme.field.place", place)
                .with("programme.field.title", title)
                .withAll("programme.field.lead", lead)
                .withAll("programme.field.cooperating", cooperating)
                .withEach(
                        "programme.field.times",
                        occurrences.stream().map(Occurrence::print).toList());
    }
}
