package vn.chungtay.programme.progress;

import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.web.Choice;

/// The solutions as they are read: searched, and with where each of them stands.
@Component
class SolutionOverview {
    static final String ADDRESS = "/programme/solutions";

    static final String FILE = ADDRESS + ".csv";

    private final FollowingSolutions following;

    SolutionOverview(FollowingSolutions following) {
        this.following = following;
    }

    /// What was found, in the groups of the document. There is choice of the bodies that reported.
    record Excerpt(SaidTally tally, List<FollowingSolutions.Group> groups) {}

    @Transactional(readOnly = true)
    public Excerpt excerpt(String programme, SaidQuestion question) {
        var groups = following.all(programme);
        var all = groups.stream().flatMap(FollowingSolutions.Group::all).toList();
        var found = groups.stream().map(one -> only(one, question)).toList();
        var shown = found.stream().filter(one -> one.all().findAny().isPresent()).toList();
        var tally =
                new SaidTally(
                        question,
                        (int) shown.stream().flatMap(FollowingSolutions.Group::all).count(),
                        all.size(),
                        bodies(all),
                        SaidStanding.counts(all));
        return new Excerpt(tally, shown);
    }

    /// All that was found, in the order of the document.
    @Transactional(readOnly = true)
    public List<FollowedSolution> all(String programme, SaidQuestion question) {
        return following.all(programme).stream()
                .flatMap(FollowingSolutions.Group::all)
                .filter(question::finds)
                .toList();
    }

    private static FollowingSolutions.Group only(
            FollowingSolutions.Group group, SaidQuestion question) {
        return new FollowingSolutions.Group(
                group.group(),
                group.sections().stream()
                        .map(section -> only(section, question))
                        .filter(section -> !section.items().isEmpty())
                        .toList(),
                group.items().stream().filter(question::finds).toList());
    }

    private static List<Choice> bodies(List<FollowedSolution> all) {
        var found = new LinkedHashSet<Choice>();
        all.forEach(one ->
                one.shares().forEach(share -> found.add(new Choice(share.body(), share.name()))));
        return List.copyOf(found);
    }
}
