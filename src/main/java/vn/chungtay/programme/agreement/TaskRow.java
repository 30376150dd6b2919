package vn.chungtay.programme.agreement;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import vn.chungtay.shared.DateText;

/// One key task as somebody typed it: `what-1`, `lead-1`, `with-1` for each partner, `due-1`, and
/// so on.
record TaskRow(int number, String what, String lead, List<String> partners, String due) {
    private static final int MOST = 50;
    private static final int BLANK = 3;

    /// Those there are, and some to fill in.
    static List<TaskRow> of(Wording wording) {
        var tasks = wording.tasks();
        return IntStream.range(0, Math.min(MOST, tasks.size() + BLANK))
                .mapToObj(i -> i < tasks.size() ? of(i + 1, tasks.get(i)) : blank(i + 1))
                .toList();
    }

    private static TaskRow of(int number, KeyTask task) {
        return new TaskRow(
                number,
                task.what(),
                String.valueOf(task.lead()),
                task.partners().stream().map(String::valueOf).toList(),
                DateText.print(task.due()));
    }

    private static TaskRow blank(int number) {
        return new TaskRow(number, "", "", List.of(), "");
    }

    static List<TaskRow> of(MultiValueMap<String, String> typed) {
        return IntStream.rangeClosed(1, MOST)
                .filter(i -> typed.containsKey("what-" + i))
                .mapToObj(i ->
                        new TaskRow(
                                i,
                                first(typed, "what-" + i),
                                first(typed, "lead-" + i),
                                typed.getOrDefault("with-" + i, List.of()),
                                first(typed, "due-" + i)))
                .toList();
    }

    private static String first(MultiValueMap<String, String> typed, String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "");
    }

    /// Left empty, and therefore no task.
    boolean isBlank() {
        return Stream.of(Stream.of(what, lead, due), partners.stream())
                .flatMap(s -> s)
                .allMatch(String::isBlank);
    }

    boolean isChosen(int party) {
        return partners.contains(String.valueOf(party));
    }

    /// The positions that were sent and that there are.
    List<Integer> positions(Collection<Party> parties) {
        return IntStream.rangeClosed(1, parties.size())
                .filter(this::isChosen)
                .filter(at -> !lead.equals(String.valueOf(at)))
                .boxed()
                .toList();
    }
}
