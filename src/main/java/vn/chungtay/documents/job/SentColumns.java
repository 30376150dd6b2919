package vn.chungtay.documents.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.chungtay.documents.TheirColumns;
import vn.chungtay.web.FieldError;

/// The columns of a file that was sent to make a source from, as they come and go with the form:
/// `their-0`, what stands in its first lines as `shown-0`, and which of ours it is as `ours-0`.
record SentColumns(List<One> all) {
    private static final String THEIRS = "their-";
    private static final String SHOWN = "shown-";
    private static final String OURS = "ours-";

    /// A table that people look at has fewer.
    private static final int MOST = 120;

    /// @param field the name of the field that says which of ours it is
    /// @param ours blank where it is none
    record One(int place, String field, String heading, String shown, String ours) {}

    static SentColumns of(Map<String, String> typed) {
        return new SentColumns(
                IntStream.range(0, MOST)
                        .filter(i -> typed.containsKey(THEIRS + i))
                        .mapToObj(i ->
                                new One(
                                        i,
                                        OURS + i,
                                        Written.readable(typed.get(THEIRS + i)),
                                        Written.readable(typed.get(SHOWN + i)),
                                        Written.readable(typed.get(OURS + i))))
                        .toList());
    }

    /// What a form holds once a file was read.
    static Map<String, String> typed(TheirColumns theirs, SourceForm form, ImportKinds kinds) {
        var typed = new LinkedHashMap<>(form.typed());
        var headings = theirs.columns().stream().map(TheirColumns.Column::heading).toList();
        var proposed = Proposals.of(headings, form.offered(), kinds);
        for (var i = 0; i < Math.min(MOST, headings.size()); i++) {
            typed.put(THEIRS + i, headings.get(i));
            typed.put(SHOWN + i, String.join("; ", theirs.columns().get(i).shown()));
            typed.put(OURS + i, proposed.getOrDefault(i, ""));
        }
        return typed;
    }

    Optional<String> headingOf(String column) {
        return all.stream().filter(one -> one.ours().equals(column)).map(One::heading).findFirst();
    }

    String fieldOf(String column) {
        return all.stream()
                .filter(one -> one.ours().equals(column))
                .map(One::field)
                .findFirst()
                .orElse(OURS + 0);
    }

    List<FieldError> errors(SourceForm form, ImportKinds kinds) {
        var wrong = new ArrayList<FieldError>();
        var taken = new HashMap<String, String>();
        for (var one : all) {
            if (one.ours().isEmpty()) {
                continue;
            }
            var other = taken.putIfAbsent(one.ours(), one.heading());
            if (other != null) {
                var text = kinds.text("source.ours.twice", one.heading(), other);
                wrong.add(new FieldError(one.field(), text));
            } else if (all.stream().filter(o -> o.heading().equals(one.heading())).count() > 1) {
                var text = kinds.text("source.their.twice", one.heading());
                wrong.add(new FieldError(one.field(), text));
            }
        }
        var first = form.kind().columns().getFirst();
        if (!all.isEmpty() && !taken.containsKey(first.name())) {
            var text = kinds.text("source.first.missing", kinds.label(first));
            wrong.add(new FieldError(OURS + 0, text));
        }
        return wrong;
    }
}
