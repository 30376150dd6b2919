package vn.chungtay.organisation.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.reorganisation.PaperTree.Unit;
import vn.chungtay.shared.Outcome;

/// Random decisions that make sense, signed and noted on paper, now and then signed by mistake and
/// undone.
final class SensibleHistory {
    final PaperTree paper;
    private final Office office;
    private final RandomGenerator random;
    private LocalDate day = LocalDate.of(2023, 1, 1);
    private int born;
    private int signed;

    SensibleHistory(Office office, RandomGenerator random) {
        this.office = office;
        this.random = random;
        this.paper = PaperTree.of(office.province.database);
    }

    /// How many decisions hold.
    int signed() {
        return signed;
    }

    /// Decides until a day, which it may reach.
    void until(LocalDate last) {
        for (var next = later(); !next.isAfter(last); next = later()) {
            day = next;
            var decision = office.decision(day, steps().toArray(Step[]::new));
            if (office.sign(decision) instanceof Outcome.Accepted<ReorganisationId>(var id)) {
                if (random.nextInt(6) == 0) {
                    office.undo(id);
                } else {
                    paper.note(decision);
                    signed++;
                }
            }
        }
        day = last.plusDays(1);
    }

    private LocalDate later() {
        return day.plusDays(random.nextInt(2, 90));
    }

    private List<Step> steps() {
        var code = pick(_ -> true);
        return switch (random.nextInt(11)) {
            case 0 -> List.of(below(code));
            case 1, 2 -> List.of(merge(code, equalOf(code)));
            case 3 -> mergeIntoNew(code);
            case 4 -> split(code, true);
            case 5 -> split(code, false);
            case 6 -> List.of(new Step.Transfer(Subject.UNIT, code, above(code)));
            case 7 -> List.of(new Step.Rename(Subject.UNIT, code, "Tên mới " + ++born));
            case 8 -> List.of(new Step.Dissolve(Subject.UNIT, code, equalOf(code)));
            case 9 -> raise(pick(unit -> unit.level() == Level.BRANCH));
            default -> List.of(areas());
        };
    }

    private static Step merge(String code, String into) {
        return new Step.Merge(Subject.UNIT, List.of(code), into);
    }

    private List<Step> mergeIntoNew(String code) {
        var founded = beside(code);
        var old = List.of(code, equalOf(code));
        return List.of(founded, new Step.Merge(Subject.UNIT, old, founded.code()));
    }

    private List<Step> split(String code, boolean goesOn) {
        var founded = List.of(beside(code), beside(code));
        var parts = List.of(goesOn ? code : founded.getFirst().code(), founded.getLast().code());
        Map<String, String> places = new HashMap<>();
        paper.units()
                .forEach((child, unit) -> {
                    if (code.equals(unit.parent())) {
                        places.put(child, parts.get(random.nextInt(2)));
                    }
                });
        var steps = new ArrayList<Step>(goesOn ? founded.subList(1, 2) : founded);
        steps.add(new Step.Split(Subject.UNIT, code, parts, places));
        return steps;
    }

    /// A branch that becomes a grassroots unit leaves the one above it.
    private List<Step> raise(String code) {
        var organisation = paper.unit(code).organisation();
        var to = pick(u -> u.level() == Level.DISTRICT && u.organisation().equals(organisation));
        return List.of(
                new Step.Transfer(Subject.UNIT, code, to),
                new Step.ChangeLevel(code, Level.GRASSROOTS));
    }

    private Step areas() {
        var communes =
                paper.areas().keySet().stream().filter(a -> PaperTree.level(a) == 2).toList();
        var one = communes.get(random.nextInt(communes.size()));
        var other = communes.get(random.nextInt(communes.size()));
        return random.nextBoolean() && !one.equals(other)
                ? new Step.Merge(Subject.AREA, List.of(one), other)
                : new Step.Transfer(Subject.AREA, one, random.nextBoolean() ? "t.b" : "t.n");
    }

    private Step.EstablishUnit beside(String code) {
        var unit = paper.unit(code);
        return found(unit, unit.level(), String.valueOf(unit.parent()));
    }

    private Step below(String code) {
        var unit = paper.unit(code);
        return switch (unit.level()) {
            case DISTRICT ->
                    found(unit, random.nextBoolean() ? Level.GRASSROOTS : Level.BRANCH, code);
            case GRASSROOTS -> found(unit, Level.BRANCH, code);
            default -> beside(code);
        };
    }

    private Step.EstablishUnit found(Unit like, Level level, String parent) {
        var organisation = Organisation.valueOf(like.organisation());
        var code = like.organisation().toLowerCase(Locale.ROOT) + ".moi." + ++born;
        return new Step.EstablishUnit(code, "Hội mới", organisation, level, like.area(), parent);
    }

    private String equalOf(String code) {
        var unit = paper.unit(code);
        return pick(other ->
                other.level() == unit.level() && other.organisation().equals(unit.organisation()));
    }

    /// Another unit that may stand above it.
    private String above(String code) {
        var above = paper.unit(String.valueOf(paper.unit(code).parent()));
        return paper.unit(code).level() == Level.DISTRICT
                ? String.valueOf(paper.unit(code).parent())
                : pick(other ->
                        other.level() == above.level()
                                && other.organisation().equals(above.organisation()));
    }

    /// One below the province, if there is one.
    private String pick(Predicate<Unit> wanted) {
        var found =
                paper.units().entrySet().stream()
                        .filter(one -> one.getValue().level() != Level.PROVINCE)
                        .filter(one -> wanted.test(one.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        return found.isEmpty()
                ? paper.units().keySet().iterator().next()
                : found.get(random.nextInt(found.size()));
    }
}
