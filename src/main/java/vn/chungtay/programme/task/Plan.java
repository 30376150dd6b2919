package vn.chungtay.programme.task;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.programme.outline.BodyNames;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Pager;

/// The plan as it is read: tasks with the names of their bodies. A plan has tens of tasks, seldom
/// hundreds: it is searched and sorted where it is shown.
@Component
class Plan {
    static final String ADDRESS = "/programme/tasks";

    static final String FILE = ADDRESS + ".csv";

    private static final int PAGE = 50;

    private final TaskShelf tasks;
    private final BodyNames names;

    Plan(TaskShelf tasks, BodyNames names) {
        this.tasks = tasks;
        this.names = names;
    }

    /// A task as the plan prints it.
    record Line(Task task, List<String> lead, List<String> cooperating) {

        /// All that a search looks at: the number, the words, the bodies, the times.
        private String searched() {
            var words = new StringBuilder();
            words.append(task.number()).append(' ').append(task.title());
            lead.forEach(name -> words.append(' ').append(name));
            cooperating.forEach(name -> words.append(' ').append(name));
            task.occurrences().forEach(one -> words.append(' ').append(one.print()));
            return SearchText.fold(words.toString());
        }
    }

    /// One page of what was found, `found` of `all`.
    record Excerpt(Query query, List<Line> lines, int found, int all, Pager pager) {}

    @Transactional(readOnly = true)
    public Excerpt excerpt(String programme, Query query) {
        var all = lines(programme);
        var found = found(all, query);
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int page = Math.min(query.page(), pages);
        return new Excerpt(
                query,
                found.stream().skip((page - 1L) * PAGE).limit(PAGE).toList(),
                found.size(),
                all.size(),
                new Pager(query.under(ADDRESS), page, pages));
    }

    /// Every word has to be there, in whatever order.
    private static List<Line> found(List<Line> all, Query query) {
        var words = List.of(SearchText.fold(query.q()).split(" "));
        return all.stream()
                .filter(line -> words.stream().allMatch(line.searched()::contains))
                .sorted(order(query.order()))
                .toList();
    }

    private static Comparator<Line> order(Query.Order order) {
        return switch (order) {
            case NUMBER -> (_, _) -> 0;
            case DEADLINE -> Comparator.comparing(line -> line.task().firstDeadline());
        };
    }

    /// All that was found, whatever the page.
    @Transactional(readOnly = true)
    public List<Line> all(String programme, Query query) {
        return found(lines(programme), query);
    }

    private List<Line> lines(String programme) {
        var bodies = names.of(programme);
        return tasks.all(programme).stream()
                .map(task -> new Line(task, bodies.of(task.lead()), bodies.of(task.cooperating())))
                .toList();
    }
}
