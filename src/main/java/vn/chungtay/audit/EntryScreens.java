package vn.chungtay.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Places;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Listed;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// Gathers what the pages of the trail show.
@Component
class EntryScreens {
    private final Entries entries;
    private final Words words;
    private final Texts texts;
    private final ObjectProvider<Places> places;

    EntryScreens(Entries entries, Words words, Texts texts, ObjectProvider<Places> places) {
        this.entries = entries;
        this.words = words;
        this.texts = texts;
        this.places = places;
    }

    Map<String, Object> list(EntryQuestion asked, Viewer viewer, int page) {
        var question = asked.upto() == null ? asked.upto(entries.youngest()) : asked;
        var visible = Visible.to(viewer);
        var found = entries.count(question, visible);
        var count = Math.min(found, Entries.MOST_COUNTED);
        var within = Listed.within(page, count);
        var shown = entries.list(question, visible, Listed.window(within));
        return Map.of(
                "page",
                Page.titled(texts.text("audit.index.title")),
                "question",
                question,
                "list",
                new Listed<>(count, within, shown, Map.of()),
                "isTooMuch",
                found > count,
                "kinds",
                kinds(asked),
                "words",
                words);
    }

    Map<String, Object> entry(Entry entry) {
        return Map.of(
                "page",
                Page.titled(texts.text("audit.show.title", String.valueOf(entry.id())))
                        .under(texts.text("audit.index.title"), "/audit"),
                "entry",
                entry,
                "place",
                place(entry.place()),
                "words",
                words);
    }

    /// The name of the unit or area; empty for everywhere.
    private String place(Scope scope) {
        var registry = places.getIfAvailable();
        return registry == null || scope instanceof Scope.Everywhere
                ? ""
                : registry.show(scope).name();
    }

    private List<Choice> kinds(EntryQuestion asked) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", texts.text("audit.kind.all")));
        var known = entries.kinds();
        known.forEach(kind -> choices.add(new Choice(kind, words.kind(kind))));
        var other = EntryQuestion.text(asked.kind());
        if (!other.isEmpty() && !known.contains(other)) {
            choices.add(new Choice(other, words.kind(other)));
        }
        return choices;
    }
}
