package vn.chungtay.reporting.rollup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.Scope;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.period.Round;

/// Which totals are asked for.
///
/// @param place the unit or area they are of
/// @param by into what they are divided; null for the one total
/// @param organisation whose units count; null for those of all
/// @param places those of the form that are added up, counted from 0; empty for all
/// @param on the day to whose tree they are converted; null for the tree of the round itself
public record Question(
        Round round,
        Scope place,
        @Nullable By by,
        @Nullable Organisation organisation,
        List<Integer> places,
        @Nullable LocalDate on) {

    public Question {
        places = List.copyOf(places);
    }

    /// All that a place comes to, along the tree of the round.
    public static Question all(Round round, Scope place) {
        return new Question(round, place, null, null, List.of(), null);
    }

    public Question by(@Nullable By other) {
        return new Question(round, place, other, organisation, places, on);
    }

    public Question of(@Nullable Organisation other) {
        return new Question(round, place, by, other, places, on);
    }

    /// The same of a few cells, which is quicker.
    Question only(List<Integer> few) {
        return new Question(round, place, by, organisation, few, on);
    }

    /// The same of another round.
    Question in(Round other) {
        return new Question(other, place, by, organisation, places, on);
    }

    public Question on(@Nullable LocalDate day) {
        return new Question(round, place, by, organisation, places, day);
    }

    /// Whether its parts are areas; those of everything else are units.
    boolean isOfArea() {
        return place instanceof Scope.OfArea;
    }

    /// The day of the tree along which parts are told.
    LocalDate treeOn() {
        return on == null ? round.treeOn() : on;
    }
}
