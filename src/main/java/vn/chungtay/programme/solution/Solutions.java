package vn.chungtay.programme.solution;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The groups of solutions of a programme with all numbered items, for those who follow them up.
@Component
public class Solutions {
    private final SolutionGroupShelf groups;
    private final SolutionShelf solutions;

    Solutions(SolutionGroupShelf groups, SolutionShelf solutions) {
        this.groups = groups;
        this.solutions = solutions;
    }

    /// A group, or a section of one.
    ///
    /// @param place in the document
    public record Group(
            String code, String place, String title, List<Group> sections, List<Item> items) {

        public Group {
            sections = List.copyOf(sections);
            items = List.copyOf(items);
        }

        /// Its own items, and those of its sections.
        public Stream<Item> all() {
            return Stream.concat(items.stream(), sections.stream().flatMap(Group::all));
        }
    }

    /// A numbered item: `S1.1`.
    public record Item(String code, String place, String title) {}

    /// The groups in the order of the document.
    public List<Group> of(String programme) {
        var all = groups.all(programme);
        var items = solutions.all(programme);
        return all.stream()
                .filter(group -> group.parent() == null)
                .map(group -> group(group, all, items))
                .toList();
    }

    private static Group group(SolutionGroup group, List<SolutionGroup> all, List<Solution> items) {
        return new Group(
                group.code(),
                group.place(),
                group.title(),
                all.stream()
                        .filter(section -> group.code().equals(section.parent()))
                        .map(section -> group(section, all, items))
                        .toList(),
                items.stream()
                        .filter(item -> item.group().equals(group.code()))
                        .map(item -> new Item(item.code(), item.place(), item.title()))
                        .toList());
    }
}
