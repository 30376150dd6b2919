package vn.chungtay.reporting.entry;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
/// name, since whoever lists the communes of one organisation writes its name only above. Marks
/// tell names apart (`Hà`, `Hạ`) but for whoever writes none at all. Only units that are asked for
/// a figure of the table are meant.
final class UnitNames {
    private static final int MOST_TOLD = 5;

    /// Looking for what a wrong name was meant to be takes long.
    private static final int MOST_GUESSED = 20;

    private static final String BEFORE_A_PLACE = ",;(/-–";
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final List<Asked> asked;
    private final List<Named> units;
    private int guessed;

    /// @param plain its name without marks
    /// @param marked its name with them
    private record Named(Unit unit, String plain, String marked) {
        static Named of(Unit unit) {
            return new Named(unit, SearchText.fold(unit.name()), UnitNames.marked(unit.name()));
        }
    }

    /// A figure of the table, and what the units of its round are asked.
    record Asked(RoundValues round, Cell cell) {
        private Stream<Unit> units() {
            return round.units().stream().filter(unit -> round.asks(unit, cell));
        }
    }

    UnitNames(List<Asked> asked) {
        this.asked = List.copyOf(asked);
        this.units = asked.stream().flatMap(Asked::units).distinct().map(Named::of).toList();
    }

    /// @param organisation the one whose units the table lists; null where it does not say
    Outcome<String> code(String text, @Nullable Organisation organisation) {
        if (asked.stream().anyMatch(one -> one.round().unit(text) != null)) {
            return Outcome.accepted(text);
        }
        var ofOne = units.stream().filter(one -> isOf(one.unit(), organisation)).toList();
        var found = written(ofOne, text);
        if (found.isEmpty()) {
            found = named(ofOne, text, String::equals);
        }
        if (found.isEmpty()) {
            found = named(ofOne, text, UnitNames::endsWith);
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
    private static List<Unit> written(List<Named> among, String text) {
        var name = Normalizer.normalize(text, Normalizer.Form.NFC);
        return units(among, one -> one.unit().name().equalsIgnoreCase(name));
    }

    private static List<Unit> named(
            List<Named> among, String text, BiPredicate<String, String> like) {
        var plain = SearchText.fold(text);
        var marked = marked(text);
        return marked.equals(plain)
                ? units(among, one -> like.test(one.plain(), plain))
                : units(among, one -> like.test(one.marked(), marked));
    }

    private static List<Unit> units(List<Named> among, Predicate<Named> which) {
        return among.stream().filter(which).map(Named::unit).toList();
    }

    /// What follows a comma in a name is where the unit lies: `thôn Một, xã Đông` is no `xã Đông`.
    private static boolean endsWith(String name, String word) {
        var end = name.length() - word.length() - 1;
        return end > 0
                && name.endsWith(" " + word)
                && BEFORE_A_PLACE.indexOf(name.charAt(end - 1)) < 0;
    }

    /// Each word as its marks and its letters: the same mark on another vowel (`hoà`, `hòa`) is the
    /// same word.
    private static String marked(String text) {
        var words = text.toLowerCase(Locale.ROOT).replace('ð', 'đ').split("[\\s\\u00a0]+");
        return Arrays.stream(words)
                .filter(word -> !word.isEmpty())
                .map(word -> Normalizer.normalize(word, Normalizer.Form.NFD))
                .map(word -> marks(word) + MARKS.matcher(word).replaceAll(""))
                .collect(Collectors.joining(" "));
    }

    private static String marks(String word) {
        return word.chars()
                .filter(letter -> MARKS.matcher(Character.toString(letter)).matches())
                .sorted()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private Outcome<String> unknown(String text, List<Named> among) {
        if (guessed++ >= MOST_GUESSED) {
            return Outcome.refused("entry.table.unit.unknown", text);
        }
        var plain = SearchText.fold(text);
        var unmarked =
                units(among, one -> one.plain().equals(plain) || endsWith(one.plain(), plain));
        if (!unmarked.isEmpty()) {
            return Outcome.refused("entry.table.unit.near", text, told(unmarked));
        }
        var all = among.stream().map(Named::plain).distinct().toList();
        return Likeness.nearest(plain, all)
                .map(near -> told(units(among, one -> one.plain().equals(near))))
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
