package vn.chungtay.organisation.reorganisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.chungtay.organisation.AreaKind;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;

/// Decisions as an office might take them, sensible and not; what is not sensible must be refused.
final class RandomHistory {
    private static final String ALIVE =
            """
              select {thing}.code
                from {thing}
                join {thing}_state s on s.{thing} = {thing}.id
               where s.voided_at is null
                 and upper_inf(s.during)
            order by {thing}.code
            """;

    private final Office office;
    private final RandomGenerator random;
    private LocalDate day = LocalDate.of(2021, 1, 1);
    private int born;

    RandomHistory(Office office, RandomGenerator random) {
        this.office = office;
        this.random = random;
    }

    Decision next() {
        day = day.plusDays(random.nextInt(4) == 0 ? 0 : random.nextInt(1, 200));
        var subject = random.nextInt(4) == 0 ? Subject.AREA : Subject.UNIT;
        var codes = office.texts(subject.in(ALIVE));
        return switch (random.nextInt(9)) {
            case 0, 1 -> office.decision(day, establish(subject, pick(codes)));
            case 2 -> mergeIntoNew(subject, pick(codes), pick(codes));
            case 3 ->
                    office.decision(
                            day, new Step.Merge(subject, List.of(pick(codes)), pick(codes)));
            case 4, 5 -> split(subject, pick(codes));
            case 6 -> office.decision(day, new Step.Transfer(subject, pick(codes), pick(codes)));
            case 7 ->
                    office.decision(
                            day,
                            new Step.Rename(subject, pick(codes), "Tên mới " + ++born),
                            random.nextBoolean()
                                    ? new Step.ChangeLevel(
                                            pick(office.texts(Subject.UNIT.in(ALIVE))), level())
                                    : new Step.ChangeKind(
                                            pick(office.texts(Subject.AREA.in(ALIVE))), kind()));
            default -> office.decision(day, new Step.Dissolve(subject, pick(codes)));
        };
    }

    private Step establish(Subject subject, String parent) {
        if (subject == Subject.AREA) {
            return new Step.EstablishArea("moi." + ++born, "Nơi mới", kind(), parent);
        }
        var area = pick(office.texts(Subject.AREA.in(ALIVE)));
        var organisation = parent.startsWith("fu") ? Organisation.FU : Organisation.FF;
        var code = organisation.name().toLowerCase(java.util.Locale.ROOT) + ".moi." + ++born;
        return new Step.EstablishUnit(code, "Hội mới", organisation, level(), area, parent);
    }

    /// Beside the first of them, as its equal, and in its place.
    private Decision mergeIntoNew(Subject subject, String one, String other) {
        var founded = beside(subject, one);
        return office.decision(
                day, founded, new Step.Merge(subject, List.of(one, other), code(founded)));
    }

    private Decision split(Subject subject, String code) {
        var first = beside(subject, code);
        var second = beside(subject, code);
        var parts = List.of(random.nextBoolean() ? code : code(first), code(second));
        var places = new HashMap<String, String>();
        for (var dependent : office.texts(Subject.UNIT.in(ALIVE))) {
            places.put(dependent, pick(parts));
        }
        office.texts(Subject.AREA.in(ALIVE)).forEach(area -> places.put(area, pick(parts)));
        var split = new Step.Split(subject, code, parts, places);
        return parts.contains(code)
                ? office.decision(day, second, split)
                : office.decision(day, first, second, split);
    }

    private Step beside(Subject subject, String code) {
        var now =
                new Register(office.province.database)
                        .find(subject, code, LocalDate.of(2999, 1, 1))
                        .orElseThrow();
        var parent = now.parent() == null ? null : codeOf(subject, now.parent());
        var founded = ++born;
        if (subject == Subject.AREA) {
            var kind = AreaKind.valueOf(now.rank());
            return new Step.EstablishArea("moi." + founded, "Nơi mới", kind, parent);
        }
        var area = now.area() == null ? "t" : codeOf(Subject.AREA, now.area());
        return new Step.EstablishUnit(
                code.substring(0, 2) + ".moi." + founded,
                "Hội mới",
                Organisation.valueOf(String.valueOf(now.organisation())),
                Level.valueOf(now.rank()),
                area,
                parent);
    }

    private String codeOf(Subject subject, long id) {
        return office.texts(subject.in("select code from {thing} where id = " + id)).getFirst();
    }

    private static String code(Step founded) {
        return switch (founded) {
            case Step.EstablishArea area -> area.code();
            case Step.EstablishUnit unit -> unit.code();
            default -> throw new IllegalArgumentException(founded.toString());
        };
    }

    private Level level() {
        return Level.values()[random.nextInt(1, 4)];
    }

    private AreaKind kind() {
        return AreaKind.values()[random.nextInt(1, 7)];
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
