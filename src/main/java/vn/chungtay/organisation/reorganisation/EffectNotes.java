package vn.chungtay.organisation.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.organisation.Holdings;
import vn.chungtay.organisation.Holdings.Held;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.web.Texts;

/// Says how many of what a decision establishes, changes and ends.
@Component
public class EffectNotes {
    private final Register register;
    private final List<Holdings> holdings;
    private final Texts texts;

    EffectNotes(Register register, List<Holdings> holdings, Texts texts) {
        this.register = register;
        this.holdings = holdings;
        this.texts = texts;
    }

    /// What happens to one area, unit or body.
    ///
    /// @param what a sentence without the name
    public record Row(Subject subject, String code, String name, String what) {}

    String alreadySigned(String number) {
        return texts.text("organisation.merger.note.signed", number);
    }

    /// A sentence for each kind of area and each organisation's level, from the top down.
    public List<String> of(List<Effect> effects) {
        var counts = new TreeMap<Group, long[]>(Group.IN_ORDER);
        for (var effect : effects) {
            var group = Group.of(effect.known());
            counts.computeIfAbsent(group, _ -> new long[3])[effect.kind().ordinal()]++;
        }
        return counts.entrySet().stream().map(e -> sentence(e.getKey(), e.getValue())).toList();
    }

    /// Members, open reports and whatever else the units have that are touched.
    ///
    /// @param day the last one before the decision holds
    public List<Held> held(List<Effect> effects, LocalDate day) {
        var units =
                effects.stream()
                        .filter(e -> e.known().subject() == Subject.UNIT && e.before() != null)
                        .map(e -> new UnitId(e.known().id()))
                        .collect(Collectors.toSet());
        return holdings.stream().flatMap(h -> h.of(units, day).stream()).toList();
    }

    /// All that can be told in sentences.
    List<String> all(List<Effect> effects, LocalDate day) {
        var held = held(effects, day);
        var told = held.stream().map(h -> texts.text(h.text(), h.count()));
        var nothing = Stream.of(texts.text("decision.preview.nothing-held"));
        return Stream.concat(of(effects).stream(), held.isEmpty() ? nothing : told).toList();
    }

    /// What happens to each, the first ones of a long list.
    public List<Row> rows(List<Effect> effects, int most) {
        var shown = effects.stream().limit(most).toList();
        var names = new HashMap<Subject, Map<Long, String>>();
        for (var subject : List.of(Subject.AREA, Subject.UNIT)) {
            var ids = shown.stream().flatMap(e -> links(e, subject)).collect(Collectors.toSet());
            var known = register.names(subject, ids);
            effects.stream()
                    .map(Effect::after)
                    .filter(after -> after != null && after.subject() == subject)
                    .forEach(after -> known.put(after.id(), after.name()));
            names.put(subject, known);
        }
        return shown.stream().map(effect -> row(effect, names)).toList();
    }

    private static Stream<Long> links(Effect effect, Subject subject) {
        return Stream.of(effect.known())
                .flatMap(s ->
                        Stream.of(
                                Optional.ofNullable(s.subject() == subject ? s.parent() : null),
                                Optional.ofNullable(subject == Subject.AREA ? s.area() : null)))
                .flatMap(Optional::stream);
    }

    private Row row(Effect effect, Map<Subject, Map<Long, String>> names) {
        var known = effect.known();
        var name = effect.before() == null ? known.name() : effect.before().name();
        var what = String.join("; ", changes(effect, names));
        return new Row(known.subject(), known.code(), name, what);
    }

    private List<String> changes(Effect effect, Map<Subject, Map<Long, String>> names) {
        var before = effect.before();
        var after = effect.after();
        if (before == null || after == null) {
            return List.of(texts.text("decision.effect." + effect.kind()));
        }
        var changes = new ArrayList<String>();
        if (!before.name().equals(after.name())) {
            changes.add(texts.text("decision.effect.name", after.name()));
        }
        if (!before.rank().equals(after.rank())) {
            changes.add(texts.text("decision.effect.rank", rank(after)));
        }
        if (!Objects.equals(before.parent(), after.parent())) {
            changes.add(
                    texts.text(
                            "decision.effect.parent", of(names, after.subject(), after.parent())));
        }
        if (!Objects.equals(before.area(), after.area())) {
            changes.add(texts.text("decision.effect.area", of(names, Subject.AREA, after.area())));
        }
        return changes;
    }

    private static String of(
            Map<Subject, Map<Long, String>> names, Subject subject, @Nullable Long id) {
        return names.getOrDefault(subject, Map.of()).getOrDefault(id == null ? 0L : id, "");
    }

    private String rank(Standing standing) {
        return standing.subject() == Subject.UNIT
                ? texts.text("level." + standing.rank())
                : texts.text("area.kind." + standing.rank());
    }

    private String sentence(Group group, long[] counts) {
        return texts.text(
                "organisation.merger.note.effects", name(group), counts[0], counts[1], counts[2]);
    }

    private String name(Group group) {
        return switch (group.subject()) {
            case AREA -> texts.text("area.kind." + group.rank());
            case BODY -> texts.text("bodyKind." + group.rank());
            case UNIT ->
                    texts.text(
                            "organisation.merger.note.unit",
                            texts.text("organisation." + group.organisation()),
                            texts.text("level." + group.rank()));
        };
    }

    /// What is counted together.
    private record Group(Subject subject, String organisation, String rank) {
        static final Comparator<Group> IN_ORDER =
                Comparator.comparing(Group::subject)
                        .thenComparing(Group::organisation)
                        .thenComparing(Group::height)
                        .thenComparing(Group::rank);

        /// How far from the top; the kinds of communes stand as they are listed.
        private int height() {
            return switch (subject) {
                case AREA -> List.of(AreaKind.values()).indexOf(AreaKind.valueOf(rank));
                case UNIT -> List.of(Level.values()).indexOf(Level.valueOf(rank));
                case BODY -> 0;
            };
        }

        static Group of(Standing standing) {
            var organisation = standing.organisation();
            return new Group(
                    standing.subject(),
                    organisation == null ? Organisation.FF.name() : organisation,
                    standing.rank());
        }
    }
}
