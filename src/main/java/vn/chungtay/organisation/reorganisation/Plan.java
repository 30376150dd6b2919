package vn.chungtay.organisation.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.reorganisation.Succession.Extent;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.Refusal;

/// A decision worked out step by step on what stands on its day: what each area and unit becomes,
/// who succeeds whom, and every reason against it. Nothing is written here.
class Plan {
    private final Register register;
    private final LocalDate day;
    private final Map<Key, Effect> effects = new LinkedHashMap<>();
    private final Map<Named, Key> named = new HashMap<>();
    private final Map<Key, Set<Key>> hanging = new HashMap<>();
    private final List<Succession> successions = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    Plan(Register register, Decision decision) {
        this.register = register;
        this.day = decision.effectiveOn();
        decision.steps().forEach(this::take);
        effects.values().forEach(this::checkOrder);
    }

    List<Effect> effects() {
        return List.copyOf(effects.values());
    }

    List<Succession> successions() {
        return List.copyOf(successions);
    }

    List<Action> actions() {
        return List.copyOf(actions);
    }

    List<Refusal> refusals() {
        return refusals.stream().distinct().toList();
    }

    private void take(Step step) {
        switch (step) {
            case Step.EstablishArea s -> establish(s);
            case Step.EstablishUnit s -> establish(s);
            case Step.EstablishBody s -> establish(s);
            case Step.Merge s -> merge(s);
            case Step.Split s -> split(s);
            case Step.Rename s -> change(s, s.code(), "RENAME", old -> old.named(s.name()));
            case Step.ChangeKind s ->
                    change(s, s.code(), "CHANGE_LEVEL", old -> old.ranked(s.kind().name()));
            case Step.ChangeLevel s ->
                    change(s, s.code(), "CHANGE_LEVEL", old -> old.ranked(s.level().name()));
            case Step.Transfer s ->
                    standing(s.subject(), s.parent())
                            .ifPresent(above ->
                                    change(s, s.code(), "TRANSFER", old -> old.under(above.id())));
            case Step.Dissolve s ->
                    standing(s.subject(), s.code()).ifPresent(old -> dissolve(old, s.heir()));
        }
    }

    private void establish(Step.EstablishArea step) {
        var parent = parent(Subject.AREA, step.parent());
        open(step.code(), id -> standing(step, id, parent));
    }

    private Standing standing(Step.EstablishArea step, long id, @Nullable Long parent) {
        return new Standing(
                Subject.AREA,
                id,
                step.code(),
                null,
                step.name(),
                step.kind().name(),
                parent,
                null,
                day,
                day,
                true);
    }

    private void establish(Step.EstablishUnit step) {
        var parent = parent(Subject.UNIT, step.parent());
        standing(Subject.AREA, step.area())
                .ifPresent(
                        area -> open(step.code(), id -> standing(step, id, parent).in(area.id())));
    }

    private Standing standing(Step.EstablishUnit step, long id, @Nullable Long parent) {
        return new Standing(
                Subject.UNIT,
                id,
                step.code(),
                step.organisation().name(),
                step.name(),
                step.level().name(),
                parent,
                null,
                day,
                day,
                true);
    }

    private void establish(Step.EstablishBody step) {
        standing(Subject.AREA, step.area())
                .ifPresent(area -> open(step.code(), id -> standing(step, id).in(area.id())));
    }

    private Standing standing(Step.EstablishBody step, long id) {
        return new Standing(
                Subject.BODY,
                id,
                step.code(),
                null,
                step.name(),
                step.kind().name(),
                null,
                null,
                day,
                day,
                true);
    }

    private @Nullable Long parent(Subject subject, @Nullable String code) {
        return code == null ? null : standing(subject, code).map(Standing::id).orElse(null);
    }

    private void open(String code, LongFunction<Standing> make) {
        var subject = make.apply(0).subject();
        if (known(subject, code).isPresent() || register.isTaken(subject, code)) {
            refusals.add(refusal("organisation.refusal.taken", code));
            return;
        }
        var made = make.apply(register.nextId(subject));
        put(new Effect(null, made));
        actions.add(new Action("ESTABLISH", subject, made.id()));
    }

    private void merge(Step.Merge step) {
        var successor = standing(step.subject(), step.successor());
        for (var code : step.predecessors()) {
            if (code.equals(step.successor())) {
                refusals.add(refusal("organisation.refusal.itself", code));
                continue;
            }
            var old = standing(step.subject(), code);
            if (old.isPresent() && successor.isPresent()) {
                succeed(old.get(), successor.get(), Extent.WHOLE);
                dependents(old.get()).forEach(d -> move(d, old.get(), successor.get()));
                end(old.get(), "MERGE");
            }
        }
    }

    private void split(Step.Split step) {
        var old = standing(step.subject(), step.predecessor());
        if (old.isEmpty()) {
            return;
        }
        for (var code : step.successors()) {
            if (!code.equals(step.predecessor())) {
                standing(step.subject(), code).ifPresent(s -> succeed(old.get(), s, Extent.PART));
            }
        }
        dependents(old.get()).forEach(d -> place(d, old.get(), step));
        if (step.successors().contains(step.predecessor())) {
            actions.add(new Action("SPLIT", step.subject(), old.get().id()));
        } else {
            end(old.get(), "SPLIT");
        }
    }

    private void place(Standing dependent, Standing old, Step.Split step) {
        var place = step.places().get(dependent.code());
        if (place != null && step.successors().contains(place)) {
            standing(step.subject(), place).ifPresent(s -> move(dependent, old, s));
        } else if (place != null || !step.successors().contains(step.predecessor())) {
            refusals.add(refusal("organisation.refusal.no-place", dependent.code(), old.code()));
        }
    }

    private void succeed(Standing old, Standing successor, Extent extent) {
        successions.add(new Succession(old.subject(), old.id(), successor.id(), extent));
    }

    private void dissolve(Standing old, @Nullable String heir) {
        if (heir != null) {
            standing(old.subject(), heir)
                    .ifPresent(to -> dependents(old).forEach(d -> move(d, old, to)));
        }
        end(old, "DISSOLVE");
    }

    /// What lies below it, and for an area the units in it, as the steps so far have left them.
    private List<Standing> dependents(Standing of) {
        var now = new ArrayList<Standing>();
        registered(of).filter(s -> !effects.containsKey(Key.of(s))).forEach(now::add);
        for (var key : hanging.getOrDefault(Key.of(of), Set.of())) {
            var effect = effects.get(key);
            if (effect != null && effect.after() != null && hangsOn(effect.after(), of)) {
                now.add(effect.after());
            }
        }
        return now;
    }

    private Stream<Standing> registered(Standing of) {
        return switch (of.subject()) {
            case AREA ->
                    Stream.of(
                                    register.below(Subject.AREA, of.id(), day),
                                    register.in(of.id(), Subject.UNIT, day),
                                    register.in(of.id(), Subject.BODY, day))
                            .flatMap(List::stream);
            case UNIT -> register.below(Subject.UNIT, of.id(), day).stream();
            case BODY -> Stream.empty();
        };
    }

    private static boolean hangsOn(Standing one, Standing other) {
        var link = one.subject() == other.subject() ? one.parent() : one.area();
        return link != null && link == other.id();
    }

    private void move(Standing dependent, Standing from, Standing to) {
        var moved =
                dependent.subject() == from.subject()
                        ? dependent.under(to.id())
                        : dependent.in(to.id());
        put(new Effect(before(dependent), moved));
    }

    private void change(Step step, String code, String kind, UnaryOperator<Standing> change) {
        standing(step.subject(), code)
                .ifPresent(old -> {
                    put(new Effect(before(old), change.apply(old)));
                    actions.add(new Action(kind, step.subject(), old.id()));
                });
    }

    private void end(Standing old, String kind) {
        if (!old.bornOn().isBefore(day)) {
            refusals.add(refusal("organisation.refusal.born-that-day", old.code()));
            return;
        }
        put(new Effect(before(old), null));
        actions.add(new Action(kind, old.subject(), old.id()));
    }

    private @Nullable Standing before(Standing now) {
        var effect = effects.get(Key.of(now));
        return effect == null ? now : effect.before();
    }

    private void put(Effect effect) {
        var known = effect.known();
        var key = Key.of(known);
        effects.put(key, effect);
        named.put(new Named(known.subject(), known.code()), key);
        if (effect.after() != null) {
            hang(key, known.subject(), known.parent());
            hang(key, Subject.AREA, known.area());
        }
    }

    private void hang(Key key, Subject subject, @Nullable Long on) {
        if (on != null) {
            hanging.computeIfAbsent(new Key(subject, on), _ -> new LinkedHashSet<>()).add(key);
        }
    }

    private Optional<Standing> standing(Subject subject, String code) {
        var found = known(subject, code);
        if (found.isEmpty()) {
            refusals.add(refusal("organisation.refusal.unknown", code));
        }
        return found;
    }

    private Optional<Standing> known(Subject subject, String code) {
        var effect = effects.get(named.get(new Named(subject, code)));
        if (effect != null) {
            return Optional.ofNullable(effect.after());
        }
        return register.find(subject, code, day);
    }

    private void checkOrder(Effect effect) {
        if (effect.before() != null && !effect.before().last()) {
            refusals.add(refusal("organisation.refusal.later", effect.before().code()));
        }
    }

    private Refusal refusal(String key, Object... about) {
        return new Refusal(
                key, Stream.concat(Stream.of(DateText.print(day)), Stream.of(about)).toList());
    }

    /// A step about one thing, for its page.
    record Action(String kind, Subject subject, long id) {}

    private record Named(Subject subject, String code) {}

    private record Key(Subject subject, long id) {
        static Key of(Standing standing) {
            return new Key(standing.subject(), standing.id());
        }
    }
}
