package vn.chungtay.people.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.chungtay.TestPostgres;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.SmallProvince;
import vn.chungtay.people.Members;
import vn.chungtay.people.Place;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.Texts;

/// Whatever is moved, merged, undone or taken over: nobody is lost and nobody counted twice. Beside
/// the register a plain model is kept: the days on which each code belongs to an organisation, and
/// which codes are one person.
@SpringBootTest
class ConservationTests {
    private static final String DATABASE = TestPostgres.freshDatabase();
    private static final int PERSONS = 12;
    private static final int STEPS = 60;
    private static final List<String> UNITS = List.of("t.b.1", "t.b.2", "t.n.1");
    private static final List<LocalDate> DAYS =
            List.of(
                    LocalDate.of(2016, 6, 30),
                    LocalDate.of(2019, 12, 31),
                    LocalDate.of(2023, 9, 30),
                    LocalDate.of(2023, 10, 1),
                    LocalDate.of(2025, 6, 30));

    private static final Viewer ANYBODY = Viewer.of(new AccountId(1), "thu", "Bà Thử", List.of());

    static {
        SmallProvince.foundedIn(DATABASE).merge("fu.t.n.1", "fu.t.b.2", "2023-10-01");
    }

    @Autowired JdbcClient database;
    @Autowired Members members;
    @Autowired Merging merging;
    @Autowired Merges merges;
    @Autowired PersonLists lists;
    @Autowired Belongings belongings;
    @Autowired Changing changing;
    @Autowired Texts texts;

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> DATABASE);
    }

    static LongStream seeds() {
        return LongStream.range(0, 8);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void people_and_memberships_are_conserved(long seed) {
        var random = new SplittableRandom(seed);
        var roll = new Roll(database);
        roll.clear();
        var model = peopled(random, roll);

        for (var step = 0; step < STEPS; step++) {
            switch (random.nextInt(3)) {
                case 0 -> move(random, model);
                case 1 -> merge(random, model);
                default -> undo(random, model);
            }
            holds(model, roll);
        }
        while (!model.merged.isEmpty()) {
            undoLast(model);
        }
        holds(model, roll);
    }

    private void holds(Model model, Roll roll) {
        DAYS.forEach(day -> assertThat(counted(day)).as("%s", day).isEqualTo(model.on(day)));
        for (var person : model.persons) {
            assertThat(roll.confirmations(person))
                    .extracting(one -> one.substring(0, one.lastIndexOf(' ')))
                    .as("confirmations of %s", person)
                    .containsExactlyInAnyOrderElementsOf(model.confirmed(person));
        }
    }

    /// Codes, when each belongs to which organisation, and what they were found to be.
    private static final class Model {
        final List<Long> persons = new ArrayList<>();
        final Map<Long, Map<Organisation, List<LocalDate[]>>> days = new HashMap<>();
        final Map<Long, Long> same = new HashMap<>();
        final List<Long> merged = new ArrayList<>();

        long root(long person) {
            var one = person;
            while (same.containsKey(one)) {
                one = same.get(one);
            }
            return one;
        }

        List<Long> roots() {
            return persons.stream().filter(p -> !same.containsKey(p)).toList();
        }

        String on(LocalDate day) {
            Map<Organisation, Set<Long>> by = new HashMap<>();
            Set<Long> all = new HashSet<>();
            days.forEach((person, belongs) ->
                    belongs.forEach((organisation, stays) -> {
                        if (stays.stream().anyMatch(s -> holds(s, day))) {
                            by.computeIfAbsent(organisation, _ -> new HashSet<>())
                                    .add(root(person));
                            all.add(root(person));
                        }
                    }));
            var text = new ArrayList<String>();
            for (var organisation : List.of(Organisation.FF, Organisation.FU)) {
                if (by.containsKey(organisation)) {
                    text.add(organisation + "=" + by.get(organisation).size());
                }
            }
            text.add("all=" + all.size());
            return String.join(" ", text);
        }

        /// Everybody was confirmed on the first day of each stay; what was said of any code is said
        /// of whom it was found to be.
        List<String> confirmed(long person) {
            var text = new ArrayList<String>();
            days.forEach((one, belongs) -> {
                if (root(one) == person) {
                    belongs.forEach((organisation, stays) ->
                            stays.forEach(stay -> text.add(stay[0] + " " + organisation)));
                }
            });
            return text;
        }

        private static boolean holds(LocalDate[] stay, LocalDate day) {
            return !day.isBefore(stay[0]) && (stay[1] == null || day.isBefore(stay[1]));
        }
    }

    private Model peopled(SplittableRandom random, Roll roll) {
        var model = new Model();
        for (var i = 0; i < PERSONS; i++) {
            var person = roll.person("P" + i, "Người " + i, null);
            model.persons.add(person);
            for (var organisation : List.of(Organisation.FF, Organisation.FU)) {
                if (random.nextInt(3) > 0) {
                    var stay = stay(random, organisation);
                    var member = roll.member(person, stay.unit(), stay.during());
                    roll.confirmed(member, stay.first().toString());
                    model.days
                            .computeIfAbsent(person, _ -> new HashMap<>())
                            .computeIfAbsent(organisation, _ -> new ArrayList<>())
                            .add(new LocalDate[] {stay.first(), stay.last()});
                }
            }
        }
        return model;
    }

    private record Stay(String unit, LocalDate first, @Nullable LocalDate last) {
        String during() {
            return "[%s,%s)".formatted(first, last == null ? "" : last);
        }
    }

    private static Stay stay(SplittableRandom random, Organisation of) {
        var first = LocalDate.of(2015 + random.nextInt(5), 1 + random.nextInt(12), 1);
        var last = random.nextBoolean() ? null : first.plusDays(200 + random.nextInt(2_000));
        var unit = of.name().toLowerCase(Locale.ROOT) + "." + UNITS.get(random.nextInt(3));
        return new Stay(unit, first, last);
    }

    /// To a unit beside it: nobody's days change.
    private void move(SplittableRandom random, Model model) {
        var person = found(model.roots().get(random.nextInt(model.roots().size())));
        var open = belongings.of(List.of(person)).stream().filter(Belonging::goesOn).toList();
        if (open.isEmpty()) {
            return;
        }
        var one = open.get(random.nextInt(open.size()));
        var unit =
                one.organisation().name().toLowerCase(Locale.ROOT)
                        + "."
                        + UNITS.get(random.nextInt(2)); // those that stand today
        var day = texts.date(one.first().plusDays(1 + random.nextInt(500)));
        var form = new ChangeForm("TRANSFER", List.of("" + one.id()), day, null, unit, null);
        changing.change(form, List.of(one), Viewer.NOBODY, texts);
    }

    private void merge(SplittableRandom random, Model model) {
        var roots = model.roots();
        if (roots.size() < 2) {
            return;
        }
        long kept = roots.get(random.nextInt(roots.size()));
        long dropped = roots.get(random.nextInt(roots.size()));
        var outcome = merging.merge(found(kept), found(dropped), ANYBODY);
        assertThat(outcome instanceof Outcome.Accepted<PersonId>).isEqualTo(kept != dropped);
        if (kept != dropped) {
            model.same.put(dropped, kept);
            model.merged.add(dropped);
        }
    }

    private void undo(SplittableRandom random, Model model) {
        if (!model.merged.isEmpty()) {
            undone(model, model.merged.get(random.nextInt(model.merged.size())));
        }
    }

    private void undoLast(Model model) {
        var last = model.merged.getLast();
        if (!undone(model, last)) {
            model.merged.remove(last); // somebody was moved since: it stays merged
        }
    }

    /// Whether it could be: what was built upon it stands in the way.
    private boolean undone(Model model, long dropped) {
        var kept = found(Objects.requireNonNull(model.same.get(dropped)));
        var merge =
                merges.into(kept).stream()
                        .filter(m -> m.dropped().id().value() == dropped)
                        .findFirst();
        if (merge.isEmpty() || merging.undo(merge.get()) instanceof Outcome.Refused<PersonId> _) {
            return false;
        }
        model.same.remove(dropped);
        model.merged.remove(dropped);
        return true;
    }

    private Person found(long id) {
        return lists.find(new PersonId(id), Sight.EVERYTHING).orElseThrow();
    }

    private static Place everywhere(LocalDate day) {
        return new Place(day, null, new Place.Bounds("true", 0), Sight.EVERYTHING);
    }

    private String counted(LocalDate day) {
        var text = new ArrayList<String>();
        for (var count : members.in(everywhere(day))) {
            if (count.organisation() == null) {
                text.add("all=" + count.persons());
            } else {
                assertThat(count.memberships()).isEqualTo(count.persons());
                text.add(count.organisation() + "=" + count.persons());
            }
        }
        return String.join(" ", text);
    }
}
