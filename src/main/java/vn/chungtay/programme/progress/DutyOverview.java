package vn.chungtay.programme.progress;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.web.Choice;

/// The duties of all bodies as they are read: searched, and with where each of them stands.
@Component
class DutyOverview {
    static final String ADDRESS = "/programme/duties";

    static final String FILE = ADDRESS + ".csv";

    private final BodyWork work;
    private final FollowingDuties following;

    DutyOverview(BodyWork work, FollowingDuties following) {
        this.work = work;
        this.following = following;
    }

    /// A body with those of its duties that were asked for.
    record Section(BodyWork.Charged body, List<FollowedDuty> found) {}

    /// What was found. There is choice of the bodies that have duties.
    record Excerpt(SaidTally tally, List<Section> sections) {}

    @Transactional(readOnly = true)
    public Excerpt excerpt(String programme, SaidQuestion question) {
        var assigned = work.assigned(programme);
        var all = assigned.stream().flatMap(body -> body.ownDuties().stream()).toList();
        var sections =
                assigned.stream()
                        .map(body -> new Section(body, found(body.ownDuties(), question)))
                        .filter(section -> !section.found().isEmpty())
                        .toList();
        var tally =
                new SaidTally(
                        question,
                        sections.stream().mapToInt(section -> section.found().size()).sum(),
                        all.size(),
                        bodies(assigned),
                        SaidStanding.counts(all));
        return new Excerpt(tally, sections);
    }

    /// All that was found, in the order of the document.
    @Transactional(readOnly = true)
    public List<FollowedDuty> all(String programme, SaidQuestion question) {
        var all = following.all(programme).stream().flatMap(one -> one.duties().stream());
        return found(all.toList(), question);
    }

    private static List<FollowedDuty> found(List<FollowedDuty> all, SaidQuestion question) {
        return all.stream().filter(question::finds).toList();
    }

    private static List<Choice> bodies(List<BodyWork.Charged> assigned) {
        return assigned.stream()
                .map(body -> new Choice(body.code(), body.name()))
                .distinct()
                .toList();
    }
}
