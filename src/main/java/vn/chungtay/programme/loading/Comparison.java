package vn.chungtay.programme.loading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.programme.Change;
import vn.chungtay.web.Texts;

/// The stored elements of one kind held against those of the folder. What is equal and in its place
/// is not written.
public final class Comparison<E extends Element> {
    private final Shelf<E> shelf;
    private final String programme;
    private final List<E> stored;
    private final List<E> wanted;

    public Comparison(Shelf<E> shelf, String programme, List<E> wanted) {
        this.shelf = shelf;
        this.programme = programme;
        this.stored = shelf.all(programme);
        this.wanted = List.copyOf(wanted);
    }

    public List<Change> changes(Texts texts) {
        var before = byCode(stored);
        var after = byCode(wanted);
        var changes = new ArrayList<Change>();
        for (var element : wanted) {
            var old = before.get(element.code());
            if (old == null) {
                changes.add(change(Change.Kind.ADDED, element, added(element, texts)));
            } else if (!old.equals(element)) {
                var fields = Fields.of(element, texts);
                var detail = fields.differenceFrom(Fields.of(old, texts));
                changes.add(change(Change.Kind.CHANGED, element, detail));
            }
        }
        stored.stream()
                .filter(element -> !after.containsKey(element.code()))
                .forEach(element ->
                        changes.add(
                                change(
                                        Change.Kind.REMOVED,
                                        element,
                                        Fields.of(element, texts).title())));
        if (isReordered(before, after)) {
            var detail = texts.text("programme.change.order");
            changes.add(new Change(Change.Kind.CHANGED, shelf.thing(), "", detail));
        }
        return changes;
    }

    public void apply() {
        var after = byCode(wanted);
        stored.stream()
                .map(Element::code)
                .filter(code -> !after.containsKey(code))
                .forEach(code -> shelf.remove(programme, code));
        for (int position = 0; position < wanted.size(); position++) {
            var isInPlace =
                    position < stored.size() && stored.get(position).equals(wanted.get(position));
            if (!isInPlace) {
                shelf.put(programme, position, wanted.get(position));
            }
        }
    }

    /// What a programme begins with is told by its code alone, since that is everything.
    private String added(E element, Texts texts) {
        return stored.isEmpty() ? "" : Fields.of(element, texts).everything();
    }

    private Change change(Change.Kind kind, E element, String detail) {
        return new Change(kind, shelf.thing(), element.code(), detail);
    }

    private static boolean isReordered(Map<String, ?> before, Map<String, ?> after) {
        var kept = new ArrayList<>(before.keySet());
        kept.retainAll(after.keySet());
        var wanted = new ArrayList<>(after.keySet());
        wanted.retainAll(before.keySet());
        return !kept.equals(wanted);
    }

    private static <E extends Element> Map<String, E> byCode(List<E> elements) {
        var byCode = new LinkedHashMap<String, E>();
        elements.forEach(element -> byCode.put(element.code(), element));
        return byCode;
    }
}
