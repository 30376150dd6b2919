package vn.chungtay.programme.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Area;
import vn.chungtay.organisation.Areas;
import vn.chungtay.organisation.Bodies;
import vn.chungtay.organisation.BodyKind;
import vn.chungtay.organisation.Unit;
import vn.chungtay.organisation.Units;
import vn.chungtay.shared.SearchText;

/// Finds who can be party of an agreement.
@Component
class PartyOffers {
    /// In some communes stand dozens of units of the Trade Union.
    private static final int MOST = 500;

    private final Units units;
    private final Areas areas;
    private final Bodies bodies;
    private final Clock clock;

    PartyOffers(Units units, Areas areas, Bodies bodies, Clock clock) {
        this.units = units;
        this.areas = areas;
        this.bodies = bodies;
        this.clock = clock;
    }

    /// A unit as it is today, or was in its last days.
    Optional<Unit> unit(String code) {
        return units.nearestDay(code, today()).flatMap(day -> units.find(code, day));
    }

    /// @param old whose parties stay on offer, even those that have ended since
    Optional<Offer> of(String code, @Nullable Wording old) {
        return units.nearestDay(code, today())
                .flatMap(day -> units.find(code, day).flatMap(lead -> of(lead, day, old)));
    }

    private Optional<Offer> of(Unit lead, LocalDate day, @Nullable Wording old) {
        var before = old == null ? List.<Party>of() : old.parties();
        return areas.find(lead.area(), day)
                .map(area -> {
                    var beside = beside(lead, area, day).map(unit -> party(unit, day));
                    var here = bodies.in(lead.area(), day).stream();
                    return new Offer(
                            lead,
                            day,
                            area.name(),
                            all(beside, before, PartyKind.UNIT).stream()
                                    .filter(party -> !lead.code().equals(party.code()))
                                    .toList(),
                            all(
                                    here.map(body ->
                                            new Party(
                                                    PartyKind.BODY,
                                                    body.code(),
                                                    body.name(),
                                                    body.kind() == BodyKind.AGENCY,
                                                    day)),
                                    before,
                                    PartyKind.BODY));
                });
    }

    /// The units of its level in its area, first those that are named for it: they stand for it,
    /// and there are many of schools and enterprises beside them.
    private Stream<Unit> beside(Unit lead, Area area, LocalDate day) {
        var all =
                units.in(area.id(), day, MOST).stream()
                        .filter(unit -> unit.level() == lead.level())
                        .collect(Collectors.partitioningBy(unit -> isNamedFor(area, unit)));
        return Stream.of(true, false).flatMap(named -> all.getOrDefault(named, List.of()).stream());
    }

    private static boolean isNamedFor(Area area, Unit unit) {
        return SearchText.fold(unit.name()).endsWith(" " + SearchText.fold(area.name()));
    }

    static Party party(Unit unit, @Nullable LocalDate day) {
        return new Party(PartyKind.UNIT, unit.code(), unit.name(), false, day);
    }

    /// Those found now, and those of a kind from before that are not among them.
    private static List<Party> all(Stream<Party> found, List<Party> before, PartyKind kind) {
        var now = found.toList();
        var codes = now.stream().map(Party::code).toList();
        var rest =
                before.stream()
                        .filter(party -> party.kind() == kind)
                        .filter(party -> !codes.contains(party.code()));
        return Stream.concat(now.stream(), rest).toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
