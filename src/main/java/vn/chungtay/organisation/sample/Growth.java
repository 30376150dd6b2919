package vn.chungtay.organisation.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.sample.Unit.Rank;
import vn.chungtay.organisation.sample.Words.AreaUnit;
import vn.chungtay.organisation.sample.Words.Count;
import vn.chungtay.organisation.sample.Words.Host;
import vn.chungtay.organisation.sample.Words.Presence;

/// Lets one organisation grow from its provincial unit down to the branches, until it has exactly
/// as many units as it is counted to have.
final class Growth {
    /// Farmers and veterans are fewer in town, so more villages there go without a branch.
    private static final int TOWN_GOES_WITHOUT = 8;

    private final Organisation organisation;
    private final Geography geography;
    private final Words words;
    private final Count count;
    private final UnitTree tree = new UnitTree();
    private final List<Room> rooms = new ArrayList<>();

    /// A unit that may have branches of its own kind, and what they would be called.
    private record Room(Unit unit, List<String> names) {}

    /// An institution in one area.
    private record Site(Host host, Area area, String name) {}

    private Growth(Organisation organisation, Geography geography, Words words) {
        this.organisation = organisation;
        this.geography = geography;
        this.words = words;
        this.count = words.countOf(organisation);
    }

    static List<Unit> of(Organisation organisation, Geography geography, Words words) {
        Growth growth = new Growth(organisation, geography, words);
        growth.growInAreas(Rank.PROVINCE, List.of(geography.province()));
        growth.growInAreas(Rank.DISTRICT, geography.districts());
        growth.growDistrictUnits();
        growth.growInAreas(Rank.GRASSROOTS, geography.communes());
        growth.growVillageBranches();
        growth.growInInstitutions();
        growth.fillRooms();
        return growth.tree.units();
    }

    private void growInAreas(Rank rank, List<Area> areas) {
        AreaUnit named = named(rank).orElseThrow();
        for (Area area : areas) {
            String name = geography.name(named.name(), area);
            String parent = rank == Rank.PROVINCE ? "" : above(area, rank).code();
            Unit unit = new Unit(code(area.code()), organisation, rank, name, area, parent);
            addWithRoom(unit, geography.inSentence(area), named.parts());
        }
    }

    private void growDistrictUnits() {
        Area province = geography.province();
        Unit top = tree.get(code(province.code()));
        words.districtUnits().stream()
                .filter(unit -> unit.organisation() == organisation)
                .map(unit ->
                        new Unit(
                                top.code() + "." + unit.code(),
                                organisation,
                                Rank.DISTRICT,
                                unit.name(),
                                province,
                                top.code()))
                .forEach(tree::add);
    }

    private void growVillageBranches() {
        if (count.villageBranches() == 0) {
            return;
        }
        String pattern = named(Rank.BRANCH).orElseThrow().name();
        List<Area> communes = geography.communes();
        List<List<Area>> villages = communes.stream().map(geography::below).toList();
        List<Integer> without = without(communes, villages);
        for (int i = 0; i < communes.size(); i++) {
            Unit parent = tree.get(code(communes.get(i).code()));
            List<Area> own = villages.get(i);
            Apportionment.spread(own, own.size() - without.get(i))
                    .forEach(v -> tree.addBranch(parent, geography.name(pattern, v), v));
        }
    }

    /// How many villages of each commune have no branch.
    private List<Integer> without(List<Area> communes, List<List<Area>> villages) {
        int all = villages.stream().mapToInt(List::size).sum();
        List<Integer> weights = new ArrayList<>();
        for (int i = 0; i < communes.size(); i++) {
            boolean rural = communes.get(i).kind().equals("COMMUNE");
            weights.add(villages.get(i).size() * (rural ? 1 : TOWN_GOES_WITHOUT));
        }
        return Apportionment.of(all - count.villageBranches(), weights);
    }

    private void growInInstitutions() {
        int wanted = count.grassroots() - geography.communes().size();
        for (Presence presence : presences()) {
            List<Site> sites = sites(presence.host());
            if (presence.rank() == Rank.BRANCH) {
                sites.forEach(site -> growBranch(presence, site));
            } else {
                List<Site> taken = Apportionment.spread(sites, wanted);
                taken.forEach(site -> growUnit(presence, site));
                wanted -= taken.size();
            }
        }
        if (wanted != 0) {
            throw new IllegalStateException(
                    "%s: %d grassroots units find no institution".formatted(organisation, wanted));
        }
    }

    private void growBranch(Presence presence, Site site) {
        Unit parent = parent(presence, site);
        tree.addBranch(parent, presence.name().replace("{host}", site.name()), site.area());
    }

    private void growUnit(Presence presence, Site site) {
        String code = code(site.area().code()) + "." + site.host().code();
        String name = presence.name().replace("{host}", site.name());
        String parent = parent(presence, site).code();
        Unit unit = new Unit(code, organisation, presence.rank(), name, site.area(), parent);
        addWithRoom(unit, site.name(), presence.parts());
    }

    private Unit parent(Presence presence, Site site) {
        String province = code(geography.province().code());
        return switch (presence.under()) {
            case "" -> above(site.area(), presence.rank());
            case "PROVINCE" -> tree.get(province);
            default -> tree.get(province + "." + presence.under());
        };
    }

    /// The nearest unit of a higher level among those of the area and of the areas around it.
    private Unit above(Area area, Rank rank) {
        Unit here = tree.find(code(area.code()));
        return here != null && here.rank().compareTo(rank) < 0
                ? here
                : above(geography.parent(area).orElseThrow(), rank);
    }

    private List<Site> sites(String type) {
        return words.hosts().stream()
                .filter(host -> host.type().equals(type))
                .flatMap(this::sites)
                .toList();
    }

    private Stream<Site> sites(Host host) {
        return geography.all(host.where()).stream()
                .map(area -> new Site(host, area, geography.name(host.name(), area)));
    }

    private void addWithRoom(Unit unit, String place, String parts) {
        tree.add(unit);
        List<String> names =
                words.partsOf(parts).stream().map(name -> name.replace("{host}", place)).toList();
        rooms.add(new Room(unit, names));
    }

    /// The branches still missing, in proportion to what each institution has room for.
    private void fillRooms() {
        List<Integer> sizes = rooms.stream().map(room -> room.names().size()).toList();
        int missing = count.branches() - tree.branches();
        int free = sizes.stream().mapToInt(Integer::intValue).sum();
        if (missing < 0 || missing > free) {
            throw new IllegalStateException(
                    "%s: %d branches are missing and %d have room"
                            .formatted(organisation, missing, free));
        }
        List<Integer> shares = Apportionment.of(missing, sizes);
        for (int i = 0; i < rooms.size(); i++) {
            Room room = rooms.get(i);
            room.names().stream()
                    .limit(shares.get(i))
                    .forEach(name -> tree.addBranch(room.unit(), name, room.unit().area()));
        }
    }

    private Optional<AreaUnit> named(Rank rank) {
        return words.areaUnits().stream()
                .filter(unit -> unit.organisation() == organisation && unit.rank() == rank)
                .findFirst();
    }

    private List<Presence> presences() {
        return words.presences().stream()
                .filter(presence -> presence.organisation() == organisation)
                .toList();
    }

    private String code(String areaCode) {
        return organisation.name().toLowerCase(Locale.ROOT) + "." + areaCode;
    }
}
