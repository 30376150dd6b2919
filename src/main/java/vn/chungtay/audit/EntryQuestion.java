package vn.chungtay.audit;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;
import vn.chungtay.web.RequestRefused;

/// What a person asked of the trail, as it was typed; empty asks nothing.
///
/// @param q part of a login or of a person's name
/// @param thing part of what it was done to
/// @param address the beginning of where the request came from
/// @param upto the youngest entry there was when the list was opened, so that its pages stand still
///   while others write
record EntryQuestion(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String thing,
        @Nullable String from,
        @Nullable String to,
        @Nullable String address,
        @Nullable String sort,
        @Nullable Long upto) {
    private static final int LONGEST = 200;

    EntryQuestion {
        q = readable(q);
        kind = readable(kind);
        thing = readable(thing);
        from = readable(from);
        to = readable(to);
        address = readable(address);
        sort = readable(sort);
    }

    /// The newest first when nothing was asked.
    Order<EntryColumn> order() {
        return text(sort).isEmpty()
                ? new Order<>(EntryColumn.AT, true)
                : Asked.order(EntryColumn.values(), sort);
    }

    @Nullable LocalDate first() {
        return day(text(from));
    }

    @Nullable LocalDate last() {
        return day(text(to));
    }

    /// Before an answer is begun that can no longer turn into a refusal.
    void refuseUnreadable() {
        order();
        first();
        last();
    }

    /// Whether all there is was asked for.
    boolean isOpen() {
        return asked().isEmpty();
    }

    /// What was asked for, by the names of the fields.
    Map<String, String> asked() {
        var asked = new TreeMap<String, String>();
        asked.put("q", text(q));
        asked.put("kind", text(kind));
        asked.put("thing", text(thing));
        asked.put("from", text(from));
        asked.put("to", text(to));
        asked.put("address", text(address));
        asked.values().removeIf(String::isEmpty);
        return asked;
    }

    /// The act of asking it.
    Act in(Act reading) {
        var act = reading;
        for (var value : asked().entrySet()) {
            act = act.after(value.getKey(), value.getValue());
        }
        return act;
    }

    EntryQuestion upto(long youngest) {
        return new EntryQuestion(q, kind, thing, from, to, address, sort, youngest);
    }

    /// A column; its list goes on from its first page and with what came since.
    Head head(EntryColumn column) {
        var towards = Asked.towards(column, order());
        var other = new EntryQuestion(q, kind, thing, from, to, address, towards, null);
        return Head.of(column, order(), other.link("/audit"));
    }

    /// The address of the same question elsewhere.
    String link(String path) {
        var link = UriComponentsBuilder.fromPath(path);
        var values = new TreeMap<String, Object>(asked());
        if (!text(sort).isEmpty()) {
            values.put("sort", text(sort));
        }
        if (upto != null) {
            values.put("upto", upto);
        }
        values.keySet().forEach(name -> link.queryParam(name, "{" + name + "}"));
        return link.encode().buildAndExpand(values).toUriString();
    }

    static String text(@Nullable String asked) {
        return asked == null ? "" : asked;
    }

    private static @Nullable LocalDate day(String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (DateText.read(text)) {
            case Outcome.Accepted<LocalDate>(var day) -> day;
            case Outcome.Refused<LocalDate>(var reasons) ->
                    throw new RequestRefused(reasons.getFirst());
        };
    }

    /// On one line, without what PostgreSQL takes in no text, and cut where nobody reads on.
    private static String readable(@Nullable String typed) {
        var line = text(typed).replaceAll("\\p{Cntrl}", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
