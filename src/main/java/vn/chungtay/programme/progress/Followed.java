package vn.chungtay.programme.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chungtay.documents.FileId;
import vn.chungtay.programme.task.Task;

/// A task with what became of each of its times.
record Followed(Task task, List<Milestone> milestones) {

    Followed {
        milestones = List.copyOf(milestones);
    }

    /// @param number from 1
    Optional<Milestone> milestone(int number) {
        return milestones.stream().filter(one -> one.number() == number).findFirst();
    }

    /// The first day by which some of it has to be done.
    LocalDate firstDeadline() {
        return milestones.stream()
                .map(Milestone::lastDay)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }

    /// A file that was filed with anything of this task.
    Optional<Paper> paper(FileId file) {
        return Stream.concat(moved(), said().flatMap(Said::papers))
                .filter(paper -> paper.file().equals(file))
                .findFirst();
    }

    private Stream<Paper> moved() {
        return milestones.stream()
                .flatMap(one -> one.moved().stream())
                .map(moved -> moved.document().paper());
    }

    private Stream<Said> said() {
        return milestones.stream()
                .flatMap(one -> one.shares().stream())
                .flatMap(share -> share.said().stream());
    }

    Followed only(List<Milestone> some) {
        return new Followed(task, some);
    }
}
