package vn.chungtay.reporting.entry;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.Likeness;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.organisation.Unit;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.SearchText;

/// Finds the units that people name in tables of their own: by code, by name, or by the end of a
/// name, since whoever lists the communes of one organisation writes its name only above. Only
/// units that are asked for a figure of the table are meant.
final class UnitNames {
    private static final int MOST_TOLD = 5;

    /// Looking for what a wrong name was meant to be takes long.
    private static final int MOST_GUESSED = 20;

    private final List<Asked> asked;
    private final List<Unit> units;
    private final Map<Unit, String> names = new HashMap<>();
    private int guessed;

    /// A figure of the table, and what the units of its round are asked.
    record Asked(RoundValues round, Cell cell) {
        private Stream<Unit> units() {
            return round.units().stream().filter(unit -> round.asks(unit, cell));
        }
    }

    UnitNames(List<Asked> asked) {
        this.asked = List.copyOf(asked);
        this.units = asked.stream().flatMap(Asked::units).distinct().toList();
        units.forEach(unit -> names.put(unit, SearchText.fold(unit.name())));
    }

    /// @param organisation the one whose units the table lists; null where it does not say
    Outcome<String> code(String text, @Nullable Organisation organisation) {
        if (asked.stream().anyMatch(one -> one.round().unit(text) != null)) {
            return Outcome.accepted(text);
        }
        var word = SearchText.fold(text);
        var ofOne = units.stream().filter(u -> isOf(u, organisation)).toList();
        var found = written(ofOne, text);
        if (found.isEmpty()) {
            found = named(ofOne, word::equals);
        }
        if (found.isEmpty()) {
            found = named(ofOne, name -> name.endsWith(" " + word));
        }
        return switch (found.size()) {
            case 0 -> unknown(text, ofOne);
            case 1 -> Outcome.accepted(found.getFirst().code());
            default -> Outcome.refused("entry.table.unit.several", text, told(found));
        };
    }

    private static boolean isOf(Unit unit, @Nullable Organisation organisation) {
        return organisation == null || unit.organisation() == organisation;
    }

    /// Names that marks alone tell apart are told apart by them.
    private static List<Unit> written(List<Unit> among, String text) {
        var name = Normalizer.normalize(text, Normalizer.Form.NFC);
        return among.stream().filter(unit -> unit.name().equalsIgnoreCase(name)).toList();
    }

    private List<Unit> named(List<Unit> among, Predicate<String> name) {
        return among.stream().filter(unit -> name.test(names.getOrDefault(unit, ""))).toList();
    }

    private Outcome<String> unknown(String text, List<Unit> among) {
        if (guessed++ >= MOST_GUESSED) {
            return Outcome.refused("entry.table.unit.unknown", text);
        }
        var all = among.stream().map(unit -> names.getOrDefault(unit, "")).distinct().toList();
        return Likeness.nearest(SearchText.fold(text), all)
                .map(near -> told(named(among, near::equals)))
                .<Outcome<String>>map(near -> Outcome.refused("entry.table.unit.near", text, near))
                .orElseGet(() -> Outcome.refused("entry.table.unit.unknown", text));
    }

    private static String told(List<Unit> units) {
        var some =
                units.stream()
                        .limit(MOST_TOLD)
                        .map(unit -> unit.name() + " (" + unit.code() + ")")
                        .collect(Collectors.joining("; "));
        return units.size() > MOST_TOLD ? some + "; …" : some;
    }
}
