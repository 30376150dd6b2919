package vn.chungtay.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.chungtay.programme.Change;
import vn.chungtay.programme.Change.Kind;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Figure.Place;

/// The difference between the figures held and the figures wanted. A table that changes in more
/// than a few cells is told as one change with the number of its cells.
record AnnexChange(List<Figure> put, List<Place> removed, List<Change> told) {

    private static final String FIGURE = "reporting.thing.figure";
    private static final String TABLE = "reporting.thing.table";
    private static final int FEW = 20;

    static AnnexChange between(List<Figure> held, List<Figure> wanted) {
        Map<Place, Figure> before = byPlace(held);
        Map<Place, Figure> after = byPlace(wanted);
        List<Figure> put = wanted.stream().filter(f -> !f.equals(before.get(f.place()))).toList();
        List<Place> removed =
                held.stream().map(Figure::place).filter(p -> !after.containsKey(p)).toList();
        Map<String, List<Change>> byForm = new TreeMap<>();
        put.forEach(f -> tell(byForm, f.place(), before.get(f.place()), f));
        removed.forEach(p -> tell(byForm, p, before.get(p), null));
        List<Change> told = new ArrayList<>();
        byForm.forEach((form, changes) -> shorten(form, changes, told::add));
        return new AnnexChange(put, removed, told);
    }

    private static Map<Place, Figure> byPlace(List<Figure> figures) {
        Map<Place, Figure> byPlace = new HashMap<>();
        figures.forEach(f -> byPlace.put(f.place(), f));
        return byPlace;
    }

    private static void tell(
            Map<String, List<Change>> byForm,
            Place place,
            @Nullable Figure before,
            @Nullable Figure after) {
        Kind kind = before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
        String detail = printed(before) + " → " + printed(after);
        byForm.computeIfAbsent(place.form(), _ -> new ArrayList<>())
                .add(new Change(kind, FIGURE, name(place), detail));
    }

    private static String printed(@Nullable Figure figure) {
        return figure == null ? "∅" : figure.printed();
    }

    private static String name(Place place) {
        return String.join(" ", place.form(), place.period(), place.line().code(), place.code());
    }

    private static void shorten(String form, List<Change> changes, Consumer<Change> tell) {
        if (changes.size() <= FEW) {
            changes.forEach(tell);
            return;
        }
        for (Kind kind : Kind.values()) {
            long cells = changes.stream().filter(c -> Objects.equals(c.kind(), kind)).count();
            if (cells > 0) {
                tell.accept(new Change(kind, TABLE, form, String.valueOf(cells)));
            }
        }
    }
}
