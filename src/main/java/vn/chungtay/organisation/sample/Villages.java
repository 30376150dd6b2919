package vn.chungtay.organisation.sample;

import static java.util.Comparator.comparingLong;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import vn.chungtay.organisation.sample.Words.AreaKind;
import vn.chungtay.organisation.sample.Words.VillageName;
import vn.chungtay.shared.SearchText;

/// Makes the villages up. What looks like chance hangs on nothing but codes and names, so that a
/// commune's villages stay the same whatever becomes of other communes' order.
final class Villages {
    private final Geography geography;
    private final Words words;

    private Villages(Geography geography, Words words) {
        this.geography = geography;
        this.words = words;
    }

    /// As many villages as the organisation present in every one of them has branches there.
    static List<Area> of(Geography geography, Words words) {
        int total =
                words.counts().stream().mapToInt(Words.Count::villageBranches).max().orElseThrow();
        return new Villages(geography, words).make(total);
    }

    private List<Area> make(int total) {
        List<Area> communes = geography.communes();
        List<Integer> shares =
                Apportionment.of(total, communes.stream().map(this::weight).toList());
        List<Area> villages = new ArrayList<>();
        for (int i = 0; i < communes.size(); i++) {
            Area commune = communes.get(i);
            names(commune, shares.get(i))
                    .forEach(name -> villages.add(commune.village(code(commune, name), name)));
        }
        return villages;
    }

    private int weight(Area commune) {
        AreaKind kind = geography.kindOf(commune);
        long chance = chance(commune.code()) % (kind.most() - kind.fewest() + 1);
        return kind.fewest() + (int) chance;
    }

    private List<String> names(Area commune, int count) {
        String pattern = geography.kindOf(commune).village();
        return pattern.contains("{number}")
                ? IntStream.rangeClosed(1, count)
                        .mapToObj(number -> pattern.replace("{number}", String.valueOf(number)))
                        .toList()
                : wordNames(commune, count).stream()
                        .map(name -> pattern.replace("{name}", name))
                        .toList();
    }

    /// In the order of the file, which is the alphabet's.
    private List<String> wordNames(Area commune, int count) {
        List<String> atHome =
                words.villageNames().stream()
                        .filter(name -> isAtHome(name, commune))
                        .map(VillageName::name)
                        .toList();
        List<String> drawn =
                atHome.stream()
                        .sorted(comparingLong(name -> chance(commune.code() + name)))
                        .limit(count)
                        .toList();
        if (drawn.size() < count) {
            throw new IllegalStateException("too few village names for " + commune.name());
        }
        return atHome.stream().filter(drawn::contains).toList();
    }

    private static boolean isAtHome(VillageName name, Area commune) {
        return name.districts().isEmpty() || name.districts().contains(commune.parent());
    }

    private static String code(Area commune, String name) {
        return commune.code() + "." + SearchText.fold(name).replaceAll("[^a-z0-9]+", "-");
    }

    private static long chance(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }
}
