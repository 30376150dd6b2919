package vn.chungtay.people.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.Unreadable;
import vn.chungtay.people.Gender;

/// Names for invented persons: a family name, a middle name and a given one, each thrown by how
/// common it is.
public final class Names {
    private static final String FILE = "names.csv";

    private final Deck family = new Deck();
    private final Map<Gender, Deck> middle = new EnumMap<>(Gender.class);
    private final Map<Gender, Deck> given = new EnumMap<>(Gender.class);

    private Names() {
        for (var gender : Gender.values()) {
            middle.put(gender, new Deck());
            given.put(gender, new Deck());
        }
    }

    /// Of the folder of a sample province.
    public static Names in(Path sample) {
        var names = new Names();
        switch (CsvTable.read(sample.resolve("generator"), FILE)) {
            case CsvTable table -> table.lines().forEach(line -> names.add(line.values()));
            case Unreadable(var problems) ->
                    throw new IllegalStateException("the sample cannot be read: " + problems);
        }
        return names;
    }

    public String thrown(Gender gender, SplittableRandom chance) {
        return "%s %s %s"
                .formatted(
                        family.thrown(chance),
                        middle.getOrDefault(gender, family).thrown(chance),
                        given.getOrDefault(gender, family).thrown(chance));
    }

    private void add(List<String> line) {
        var name = line.get(2);
        var weight = Integer.parseInt(line.get(3));
        if (line.getFirst().equals("FAMILY")) {
            family.add(name, weight);
            return;
        }
        var gender = Gender.valueOf(line.get(1));
        var part = line.getFirst().equals("MIDDLE") ? middle : given;
        part.getOrDefault(gender, family).add(name, weight);
    }

    /// Each name as often as it weighs.
    private static final class Deck {
        private final List<String> cards = new ArrayList<>();

        void add(String name, int weight) {
            for (var i = 0; i < weight; i++) {
                cards.add(name);
            }
        }

        String thrown(SplittableRandom chance) {
            return cards.get(chance.nextInt(cards.size()));
        }
    }
}
