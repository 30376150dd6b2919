package vn.chungtay.reporting.entry;

import java.util.BitSet;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.shared.Quantity;

/// What is told of one unit among many: some of its figures, the others untouched.
public final class UnitFigures {
    private final UnitId unit;
    private final BitSet told = new BitSet();
    private final FigureRow figures;
    private final boolean onlyBlanks;

    public UnitFigures(UnitId unit, int elements) {
        this(unit, elements, false);
    }

    private UnitFigures(UnitId unit, int elements, boolean onlyBlanks) {
        this.unit = unit;
        this.figures = FigureRow.empty(elements);
        this.onlyBlanks = onlyBlanks;
    }

    /// What is told where nothing stands; what somebody has entered meanwhile stays theirs.
    public static UnitFigures filling(UnitId unit, int elements) {
        return new UnitFigures(unit, elements, true);
    }

    public UnitId unit() {
        return unit;
    }

    /// @param place counted from 0
    public void tell(int place, Quantity quantity) {
        told.set(place);
        figures.put(place, quantity);
    }

    public boolean tells(int place) {
        return told.get(place);
    }

    public Quantity at(int place) {
        return figures.at(place);
    }

    /// The places at which something else was reported so far, counted from 0.
    int[] differencesFrom(FigureRow now) {
        return told.stream()
                .filter(place -> !now.at(place).equals(figures.at(place)))
                .filter(place -> !onlyBlanks || now.at(place).equals(Quantity.NOT_REPORTED))
                .toArray();
    }

    FigureRow over(FigureRow now) {
        var after = now.copy();
        for (var place : differencesFrom(now)) {
            after.put(place, figures.at(place));
        }
        return after;
    }
}
