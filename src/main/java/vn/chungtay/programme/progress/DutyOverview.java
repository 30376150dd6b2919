package vn.chungtay.programme.progress;

import java.util.List;
import java.util.Map;
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

    /// What was found, `found` of `all`.
    ///
    /// @param bodies that have duties, to choose from
    /// @param counts how many duties stand where, in the whole programme
    record Excerpt(
            DutyQuestion question,
            List<Section> sections,
            int found,
            int all,
            List<Choice> bodies,
            Map<DutyStanding, Integer> counts) {}

    @Transactional(readOnly = true)
    public Excerpt excerpt(String programme, DutyQuestion question) {
        var assigned = work.assigned(programme);
        var all = assigned.stream().flatMap(body -> body.ownDuties().stream()).toList();
        var sections =
                assigned.stream()
                        .map(body -> new Section(body, found(body.ownDuties(), question)))
                        .filter(section -> !section.found().isEmpty())
                        .toList();
        return new Excerpt(
                question,
                sections,
                sections.stream().mapToInt(section -> section.found().size()).sum(),
                all.size(),
                bodies(assigned),
                DutyStanding.counts(all));
    }

    /// All that was found, in the order of the document.
    @Transactional(readOnly = true)
    public List<FollowedDuty> all(String programme, DutyQuestion question) {
        var all = following.all(programme).stream().flatMap(one -> one.duties().stream());
        return found(all.toList(), question);
    }

    private static List<FollowedDuty> found(List<FollowedDuty> all, DutyQuestion question) {
        return all.stream().filter(question::finds).toList();
    }

    private static List<Choice> bodies(List<BodyWork.Charged> assigned) {
        return assigned.stream()
                .map(body -> new Choice(body.code(), body.name()))
                .distinct()
                .toList();
    }
}
