package vn.chungtay.programme.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.programme.outline.BodyNames;

/// The bodies of a programme with their duties and their parts in tasks.
@Component
class BodyWork {
    private final BodyNames names;
    private final FollowingDuties duties;
    private final FollowingSolutions solutions;
    private final Following following;
    private final Clock clock;

    BodyWork(
            BodyNames names,
            FollowingDuties duties,
            FollowingSolutions solutions,
            Following following,
            Clock clock) {
        this.solutions = solutions;
        this.names = names;
        this.duties = duties;
        this.following = following;
        this.clock = clock;
    }

    /// One body's part of one time of a task, as it stands today.
    ///
    /// @param whole where the time of the task as a whole stands
    record Work(Milestone milestone, Share share, Standing standing, Standing whole) {}

    /// A body with all that is asked of it.
    record Charged(
            String code, String name, List<FollowingDuties.Assigned> duties, List<Work> work) {

        /// How many of its parts stand where, in the order of what needs doing first.
        Map<Standing, Integer> counts() {
            var counts = new EnumMap<Standing, Integer>(Standing.class);
            work.forEach(one -> counts.merge(one.standing(), 1, Integer::sum));
            return counts;
        }

        List<FollowedDuty> ownDuties() {
            return duties.stream().flatMap(one -> one.duties().stream()).toList();
        }

        Map<SaidStanding, Integer> dutyCounts() {
            return SaidStanding.counts(ownDuties());
        }
    }

    /// The bodies that the document gives duties, in its order.
    @Transactional(readOnly = true)
    public List<Charged> assigned(String programme) {
        var tasks = following.all(programme);
        return duties.all(programme).stream()
                .map(duty ->
                        new Charged(
                                duty.code(), duty.name(), List.of(duty), work(duty.code(), tasks)))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Charged> find(String programme, String code) {
        var name = names.of(programme).byCode().get(code);
        if (name == null) {
            return Optional.empty();
        }
        var own = duties.all(programme).stream().filter(duty -> duty.code().equals(code)).toList();
        return Optional.of(new Charged(code, name, own, work(code, following.all(programme))));
    }

    /// A solution that a body does something for, which nobody asked of it by name.
    record Contribution(FollowedSolution solution, Share share) {}

    @Transactional(readOnly = true)
    public List<Contribution> contributions(String programme, String body) {
        return solutions.all(programme).stream()
                .flatMap(FollowingSolutions.Group::all)
                .flatMap(one -> one.of(body).stream().map(share -> new Contribution(one, share)))
                .toList();
    }

    private List<Work> work(String body, List<Followed> tasks) {
        var today = LocalDate.now(clock);
        return tasks.stream()
                .flatMap(task -> task.milestones().stream())
                .flatMap(milestone ->
                        milestone.of(body).stream()
                                .filter(share -> share.party() != Party.FORMER)
                                .map(share ->
                                        new Work(
                                                milestone,
                                                share,
                                                milestone.standing(share, today),
                                                milestone.standing(today))))
                .toList();
    }
}
