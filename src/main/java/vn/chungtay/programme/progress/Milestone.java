package vn.chungtay.programme.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.programme.task.Task;
import vn.chungtay.shared.Period;

/// One time of a task: what the plan wrote, what its deadline has become, and every body's part.
///
/// @param number which of the task's times, from 1
/// @param moved changes of the deadline, the latest first
record Milestone(
        Task task, int number, Task.Occurrence occurrence, List<Moved> moved, List<Share> shares) {

    Milestone {
        moved = List.copyOf(moved);
        shares = List.copyOf(shares);
    }

    /// As it stood on a day, by what was so and what was issued until then.
    Milestone asOf(LocalDate day) {
        return new Milestone(
                task,
                number,
                occurrence,
                moved.stream().filter(one -> !one.document().date().isAfter(day)).toList(),
                shares.stream().map(share -> share.asOf(day)).toList());
    }

    /// When it is to be done by the plan: `Quý III/2021 – Quý IV/2021`, one period once.
    String print() {
        var starts = occurrence.starts();
        var finishes = occurrence.finishes();
        return starts != null && starts.equals(finishes)
                ? new Task.Occurrence(occurrence.part(), null, finishes).print()
                : occurrence.print();
    }

    /// The period by whose last day it is due.
    Period deadline() {
        return moved.isEmpty() ? occurrence.finishes() : moved.getFirst().finishes();
    }

    LocalDate lastDay() {
        return deadline().lastDay();
    }

    boolean isMoved() {
        return !moved.isEmpty();
    }

    List<Share> leads() {
        return shares.stream().filter(Share::isLead).toList();
    }

    /// The day on which the last of those who lead was done; none while one is not.
    @Nullable LocalDate doneOn() {
        var days = leads().stream().map(Share::doneOn).toList();
        return days.isEmpty() || days.contains(null)
                ? null
                : days.stream()
                        .map(Objects::requireNonNull)
                        .max(LocalDate::compareTo)
                        .orElseThrow();
    }

    Standing standing(LocalDate today) {
        var begun = shares.stream().anyMatch(share -> share.stage() != null);
        return Standing.of(lastDay(), doneOn(), begun, today);
    }

    /// The part of one body. Where those who lead are done, nothing more is asked of the others,
    /// and what they left unsaid is no longer late.
    Standing standing(Share share, LocalDate today) {
        var begun = share.stage() != null;
        return doneOn() != null && !share.isDone()
                ? Standing.of(LocalDate.MAX, null, begun, today)
                : Standing.of(lastDay(), share.doneOn(), begun, today);
    }

    /// Whether somebody cannot go on.
    boolean isBlocked() {
        return doneOn() == null
                && shares.stream().anyMatch(share -> share.stage() == Stage.BLOCKED);
    }

    Optional<Share> of(String body) {
        return shares.stream().filter(share -> share.body().equals(body)).findFirst();
    }

    /// The documents by which those who lead are done.
    List<Issued> documents() {
        return leads().stream().flatMap(lead -> Stream.ofNullable(lead.document())).toList();
    }

    String path() {
        return Plan.ADDRESS + "/" + task.number() + "/" + number;
    }

    /// Where the files of its task are found.
    String files() {
        return Plan.ADDRESS + "/" + task.number() + "/files/";
    }

    String reportPath(Share share) {
        return path() + "/" + share.body() + "/reports";
    }
}
