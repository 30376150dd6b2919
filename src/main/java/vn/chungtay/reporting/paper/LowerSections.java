package vn.chungtay.reporting.paper;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Units;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.form.FormDefinition.Text;
import vn.chungtay.web.Listed;

/// What those right below wrote for a part, side by side for whoever writes it above: the units
/// below a unit; of an area, its organisations and the areas in it.
@Component
@Transactional(readOnly = true)
class LowerSections {
    private static final int MOST = 2_000;

    private final WrittenParts parts;
    private final Units units;
    private final Areas areas;

    LowerSections(WrittenParts parts, Units units, Areas areas) {
        this.parts = parts;
        this.units = units;
        this.areas = areas;
    }

    /// @param href the way to the report it is part of
    /// @param body empty while nobody wrote it
    record Lower(String name, String href, String body) {
        boolean isWritten() {
            return !body.isBlank();
        }
    }

    /// A page of those asked for one part, those who wrote it first.
    public Listed<Lower> of(Subject subject, Text text, int page) {
        var all = all(subject).getOrDefault(text, List.of());
        var within = Listed.within(page, all.size());
        var window = Listed.window(within);
        var shown = all.stream().skip(window.offset()).limit(window.limit()).toList();
        return new Listed<>(all.size(), within, shown, Map.of());
    }

    /// By part, those who wrote it first.
    public Map<Text, List<Lower>> all(Subject subject) {
        var below = below(subject).toList();
        var written = parts.in(subject.round(), below);
        return subject.texts().stream()
                .collect(
                        Collectors.toMap(Function.identity(), text -> lower(below, text, written)));
    }

    private static List<Lower> lower(List<Subject> below, Text text, WrittenParts.Written written) {
        return below.stream()
                .filter(one -> one.texts().contains(text))
                .map(one ->
                        new Lower(one.name(), one.path(), written.of(one, text.element()).body()))
                .sorted(Comparator.comparing(Lower::isWritten).reversed())
                .toList();
    }

    private Stream<Subject> below(Subject subject) {
        var round = subject.round();
        var day = round.treeOn();
        if (subject.unit() != null) {
            return units.children(subject.unit().id(), day).stream()
                    .map(unit -> Subject.of(Desk.of(round, unit)));
        }
        var area = Objects.requireNonNull(subject.area());
        var own =
                units.in(area.id(), day, MOST).stream()
                        .filter(unit -> unit.level() == area.kind().level())
                        .map(unit -> Subject.of(Desk.of(round, unit)));
        return Stream.concat(
                own, areas.children(area.id(), day).stream().map(one -> Subject.of(round, one)));
    }
}
