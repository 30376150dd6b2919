package vn.chungtay.organisation.reorganisation;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The registry as it stands on one day, in memory: a decision on a whole province asks thousands
/// of small questions.
final class Snapshot {
    private final Map<Subject, Map<String, Standing>> byCode;
    private final Map<Subject, Map<Long, Standing>> byId;
    private final Map<Subject, Map<Long, List<Standing>>> below;
    private final Map<Subject, Map<Long, List<Standing>>> in;

    private Snapshot(List<Standing> all) {
        byCode =
                all.stream()
                        .collect(groupingBy(Standing::subject, toMap(Standing::code, identity())));
        byId = all.stream().collect(groupingBy(Standing::subject, toMap(Standing::id, identity())));
        below =
                all.stream()
                        .filter(s -> s.parent() != null)
                        .collect(groupingBy(Standing::subject, groupingBy(s -> link(s.parent()))));
        in =
                all.stream()
                        .filter(s -> s.area() != null)
                        .collect(groupingBy(Standing::subject, groupingBy(s -> link(s.area()))));
    }

    static Snapshot of(Register register, LocalDate day) {
        return new Snapshot(
                Stream.of(Subject.values()).flatMap(s -> register.all(s, day).stream()).toList());
    }

    Optional<Standing> find(Subject subject, String code) {
        return Optional.ofNullable(byCode.getOrDefault(subject, Map.of()).get(code));
    }

    Optional<Standing> above(Standing one) {
        return one.parent() == null
                ? Optional.empty()
                : Optional.of(get(one.subject(), one.parent()));
    }

    Optional<Standing> areaOf(Standing unit) {
        return unit.area() == null ? Optional.empty() : Optional.of(get(Subject.AREA, unit.area()));
    }

    /// What lies directly below one.
    List<Standing> below(Standing one) {
        return below.getOrDefault(one.subject(), Map.of()).getOrDefault(one.id(), List.of());
    }

    /// The units that are in just this area.
    List<Standing> unitsIn(Standing area) {
        return in(area, Subject.UNIT);
    }

    List<Standing> bodiesIn(Standing area) {
        return in(area, Subject.BODY);
    }

    private List<Standing> in(Standing area, Subject subject) {
        return in.getOrDefault(subject, Map.of()).getOrDefault(area.id(), List.of());
    }

    private Standing get(Subject subject, long id) {
        var found = byId.getOrDefault(subject, Map.of()).get(id);
        if (found == null) {
            throw new IllegalStateException("No " + subject + " has the id " + id + " that day");
        }
        return found;
    }

    private static Long link(@Nullable Long id) {
        return id == null ? 0L : id;
    }
}
