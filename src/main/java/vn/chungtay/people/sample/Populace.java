package vn.chungtay.people.sample;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.people.Gender;

/// The people of one commune: as many members in each branch as it reported for the end of 2020, a
/// fifth of the memberships with people who have another one already, and year by year those who
/// came, went and moved so that the branch has as many as it reported then.
final class Populace {
    private static final LocalDate COUNTED = LocalDate.of(Branches.FIRST_YEAR, 12, 31);

    /// Which two organisations share members, and how many of a hundred of the smaller one.
    private static final List<Couple> COUPLES =
            List.of(
                    new Couple(Organisation.FU, Organisation.WU, 30),
                    new Couple(Organisation.FU, Organisation.VA, 35),
                    new Couple(Organisation.TU, Organisation.WU, 20),
                    new Couple(Organisation.TU, Organisation.YU, 15));

    private final Names names;
    private final SplittableRandom chance;
    private final List<Made> people = new ArrayList<>();
    private final Map<Organisation, Deque<Seat>> free = new EnumMap<>(Organisation.class);
    private final Map<UnitId, Deque<Made>> members = new HashMap<>();

    private Populace(Names names, String commune) {
        this.names = names;
        this.chance = new SplittableRandom(commune.hashCode());
    }

    private record Couple(Organisation one, Organisation other, int percent) {}

    /// A place in a branch, one like the other.
    private static final class Seat {
        final Branch branch;

        /// Whether whoever sits on it joined in 2020.
        final boolean admitted;

        Seat(Branch branch, boolean admitted) {
            this.branch = branch;
            this.admitted = admitted;
        }
    }

    static List<Made> of(String commune, List<Branch> branches, Names names) {
        var populace = new Populace(names, commune);
        branches.forEach(populace::offer);
        COUPLES.forEach(populace::couple);
        populace.seatTheRest();
        populace.seatCommittees();
        for (var year = Branches.FIRST_YEAR + 1; year <= Branches.LAST_YEAR; year++) {
            new YearOfMembers(year, populace.members, populace::newcomer).pass(branches);
        }
        return populace.people;
    }

    private void offer(Branch branch) {
        var seats = branch.members().getOrDefault(Branches.FIRST_YEAR, 0L);
        var admitted = branch.admitted().getOrDefault(Branches.FIRST_YEAR, 0L);
        var row = free.computeIfAbsent(branch.organisation(), _ -> new ArrayDeque<>());
        for (long i = 0; i < seats; i++) {
            row.add(new Seat(branch, i >= seats - admitted));
        }
    }

    private Deque<Seat> row(Organisation organisation) {
        return free.computeIfAbsent(organisation, _ -> new ArrayDeque<>());
    }

    /// Taken from all along both rows, so that most of them are of one village.
    private void couple(Couple couple) {
        var one = List.copyOf(row(couple.one()));
        var other = List.copyOf(row(couple.other()));
        var shared = Math.min(one.size(), other.size()) * couple.percent() / 100;
        for (var i = 0; i < shared; i++) {
            var first = one.get(Math.toIntExact((long) i * one.size() / shared));
            var second = other.get(Math.toIntExact((long) i * other.size() / shared));
            seat(person(List.of(couple.one(), couple.other())), first);
            seat(people.getLast(), second);
        }
        row(couple.one()).removeAll(taken(one, shared));
        row(couple.other()).removeAll(taken(other, shared));
    }

    private static Set<Seat> taken(List<Seat> row, int shared) {
        var taken = new HashSet<Seat>();
        for (var i = 0; i < shared; i++) {
            taken.add(row.get(Math.toIntExact((long) i * row.size() / shared)));
        }
        return taken;
    }

    private void seatTheRest() {
        free.forEach((organisation, seats) -> {
            if (organisation != Organisation.FF) {
                seats.forEach(seat -> seat(person(List.of(organisation)), seat));
            }
        });
    }

    /// Each of its members is somebody from one of the other organisations.
    private void seatCommittees() {
        var seats = List.copyOf(row(Organisation.FF));
        while (people.size() < seats.size()) {
            person(List.of(Organisation.FF));
        }
        for (var i = 0; i < seats.size(); i++) {
            var place = Math.toIntExact((long) i * people.size() / seats.size());
            seat(people.get(place), seats.get(i));
        }
    }

    private void seat(Made person, Seat seat) {
        person.joins(seat.branch, joined(person, seat));
        members.computeIfAbsent(seat.branch.unit(), _ -> new ArrayDeque<>()).add(person);
    }

    private LocalDate joined(Made person, Seat seat) {
        if (seat.admitted) {
            return COUNTED.minusDays(chance.nextInt(365));
        }
        var first = person.comesOfAge();
        var last = COUNTED.minusYears(1);
        return first.plusDays(chance.nextLong(1 + last.toEpochDay() - first.toEpochDay()));
    }

    /// Somebody who may belong to all of these.
    private Made person(List<Organisation> organisations) {
        var youngest = 18;
        var oldest = 85;
        for (var organisation : organisations) {
            youngest = Math.max(youngest, Ages.of(organisation).youngest());
            oldest = Math.min(oldest, Ages.of(organisation).oldest());
        }
        var gender = gender(organisations);
        var days = chance.nextInt(youngest * 365 + 30, oldest * 365);
        var person = new Made(names.thrown(gender, chance), gender, COUNTED.minusDays(days));
        people.add(person);
        return person;
    }

    private Gender gender(List<Organisation> organisations) {
        if (organisations.contains(Organisation.WU)) {
            return Gender.FEMALE;
        }
        var women = organisations.contains(Organisation.VA) ? 8 : 45;
        return chance.nextInt(100) < women ? Gender.FEMALE : Gender.MALE;
    }

    /// Somebody who joins in a later year.
    private Made newcomer(Branch branch, int year) {
        var person = person(List.of(branch.organisation()));
        person.joins(branch, LocalDate.of(year, 1, 1).plusDays(chance.nextInt(365)));
        return person;
    }
}
