package vn.chungtay.programme.progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.programme.outline.BodyNames;
import vn.chungtay.programme.solution.Solutions;

/// The solutions of a programme with what was said of each. There are tens of them: they are put
/// together as a whole.
@Component
@Transactional(readOnly = true)
class FollowingSolutions {
    private final Solutions solutions;
    private final BodyNames names;
    private final Sayings sayings;

    FollowingSolutions(Solutions solutions, BodyNames names, Sayings sayings) {
        this.solutions = solutions;
        this.names = names;
        this.sayings = sayings;
    }

    /// A group, or a section of one.
    record Group(Solutions.Group group, List<Group> sections, List<FollowedSolution> items) {

        Group {
            sections = List.copyOf(sections);
            items = List.copyOf(items);
        }

        /// Its own items, and those of its sections.
        Stream<FollowedSolution> all() {
            return Stream.concat(items.stream(), sections.stream().flatMap(Group::all));
        }

        int count(SaidStanding standing) {
            return (int) all().filter(one -> one.standing() == standing).count();
        }

        /// On how many of its items somebody has reported.
        int reported() {
            return (int) all().filter(one -> !one.shares().isEmpty()).count();
        }
    }

    /// In the order of the document.
    public List<Group> all(String programme) {
        var said = sayings.of(programme);
        var bodies = names.of(programme);
        return solutions.of(programme).stream().map(one -> group(one, said, bodies)).toList();
    }

    public Optional<FollowedSolution> find(String programme, String item) {
        return all(programme).stream()
                .flatMap(Group::all)
                .filter(one -> one.code().equals(item))
                .findFirst();
    }

    private static Group group(Solutions.Group group, List<Said> all, BodyNames.Names names) {
        return new Group(
                group,
                group.sections().stream().map(one -> group(one, all, names)).toList(),
                group.items().stream().map(item -> followed(item, all, names)).toList());
    }

    private static FollowedSolution followed(
            Solutions.Item item, List<Said> all, BodyNames.Names names) {
        var said = all.stream().filter(one -> isAbout(one.place(), item)).toList();
        var shares =
                names.byCode().keySet().stream()
                        .map(body -> Share.of(body, Party.CONTRIBUTING, said, names))
                        .filter(share -> share.last() != null)
                        .toList();
        return new FollowedSolution(item, shares);
    }

    private static boolean isAbout(Said.Place place, Solutions.Item item) {
        return place instanceof Said.OfSolution(var code, _) && code.equals(item.code());
    }
}
