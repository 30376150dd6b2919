package vn.chungtay.documents.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.documents.Source;
import vn.chungtay.documents.TheirColumns;
import vn.chungtay.web.FieldError;

/// What is typed to say how an export names the columns of a list.
///
/// @param typed by the names of the fields
/// @param errors what was not accepted
record SourceForm(ImportKind kind, Map<String, String> typed, List<FieldError> errors) {
    static final String NAME = "name";
    static final String WORDS = "words";
    static final String GROUP = "group";
    private static final String HEADING = "heading-";
    private static final String FIXED = "fixed-";

    static SourceForm of(ImportKind kind, Map<String, String> typed) {
        return new SourceForm(kind, new LinkedHashMap<>(typed), List.of());
    }

    /// The same with the columns of a file that was sent, and what they probably are.
    SourceForm of(TheirColumns theirs, ImportKinds texts) {
        if (theirs.columns().isEmpty()) {
            var why =
                    theirs.problems().stream()
                            .findFirst()
                            .map(problem -> problem.sentence(texts::text))
                            .orElseGet(() -> texts.text("source.file.none"));
            return new SourceForm(kind, typed, List.of(new FieldError(ImportForm.FILE, why)));
        }
        return new SourceForm(kind, SentColumns.typed(theirs, this, texts), List.of());
    }

    SourceForm withoutFile(ImportKinds texts) {
        var missing = new FieldError(ImportForm.FILE, texts.text("import.form.file.missing"));
        return new SourceForm(kind, typed, List.of(missing));
    }

    /// The columns of the file it is made from; none where it is typed.
    SentColumns sent() {
        return SentColumns.of(typed);
    }

    boolean isOfFile() {
        return !sent().all().isEmpty();
    }

    /// What is typed for: of what a programme calls so only what is told already.
    List<ListColumn> columns() {
        return kind.columns().stream()
                .filter(column -> column.said() == null || !heading(column.name()).isEmpty())
                .toList();
    }

    /// The forms and the like that columns stand in.
    List<String> groups() {
        return kind.columns().stream()
                .flatMap(column -> Stream.ofNullable(column.said()))
                .map(ListColumn.Said::group)
                .distinct()
                .toList();
    }

    String group() {
        return text(GROUP);
    }

    /// What a column of theirs may be.
    List<ListColumn> offered() {
        return kind.columns().stream()
                .filter(column ->
                        column.said() == null
                                || group().isEmpty()
                                || column.said().group().equals(group()))
                .toList();
    }

    static SourceForm of(ImportKind kind, Source source) {
        var typed = new LinkedHashMap<String, String>();
        typed.put(NAME, source.name());
        source.headings().forEach((column, heading) -> typed.put(HEADING + column, heading));
        source.fixed().forEach((column, value) -> typed.put(FIXED + column, value));
        var words = new ArrayList<String>();
        source.words().forEach((theirs, ours) -> words.add(theirs + " = " + ours));
        words.sort(String::compareTo);
        typed.put(WORDS, String.join("\n", words));
        return of(kind, typed);
    }

    String name() {
        return text(NAME);
    }

    /// Line by line, as it was typed.
    String words() {
        return typed.getOrDefault(WORDS, "");
    }

    /// As it was typed, or as it stands in the file that was sent.
    String heading(String column) {
        return sent().headingOf(column).orElseGet(() -> text(HEADING + column));
    }

    /// What a source says of every line is kept readable.
    String fixed(ListColumn column) {
        return column.closed() ? "" : text(FIXED + column.name());
    }

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }

    /// What somebody may use where words are few, column by column.
    String allowed() {
        return kind.columns().stream()
                .map(column -> kind.words().getOrDefault(column.name(), List.of()))
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }

    /// The same with everything that is wrong.
    SourceForm checked(ImportKinds texts) {
        var wrong = new ArrayList<FieldError>();
        if (name().isEmpty()) {
            wrong.add(new FieldError(NAME, texts.text("source.name.missing")));
        }
        wrong.addAll(sent().errors(this, texts));
        for (var column : kind.columns()) {
            var name = column.name();
            if (!heading(name).isEmpty() && !fixed(column).isEmpty()) {
                var text = texts.text("source.column.both", texts.label(column), name);
                var field = isOfFile() ? sent().fieldOf(name) : HEADING + name;
                wrong.add(new FieldError(field, text));
            }
        }
        if (source().headings().isEmpty()) {
            var first = HEADING + kind.columns().getFirst().name();
            wrong.add(new FieldError(first, texts.text("source.headings.missing")));
        }
        words().lines()
                .filter(line -> !line.isBlank() && !isWord(line))
                .findFirst()
                .ifPresent(line ->
                        wrong.add(
                                new FieldError(
                                        WORDS,
                                        texts.text(
                                                "source.words.wrong", line.strip(), allowed()))));
        return new SourceForm(kind, typed, wrong);
    }

    /// The same where another source has the name.
    SourceForm taken(ImportKinds texts) {
        var wrong = new FieldError(NAME, texts.text("source.name.taken", name()));
        return new SourceForm(kind, typed, List.of(wrong));
    }

    Source source() {
        var headings = new LinkedHashMap<String, String>();
        var fixed = new LinkedHashMap<String, String>();
        for (var column : kind.columns()) {
            putIfAny(headings, column.name(), heading(column.name()));
            putIfAny(fixed, column.name(), fixed(column));
        }
        var words = new LinkedHashMap<String, String>();
        words().lines()
                .filter(this::isWord)
                .map(line -> line.split("=", 2))
                .forEach(pair -> words.put(pair[0].strip(), pair[1].strip()));
        return new Source(name(), kind.name(), headings, fixed, words);
    }

    private boolean isWord(String line) {
        var pair = line.split("=", 2);
        return pair.length == 2
                && !pair[0].isBlank()
                && kind.words().values().stream().anyMatch(all -> all.contains(pair[1].strip()));
    }

    private static void putIfAny(Map<String, String> all, String column, String text) {
        if (!text.isEmpty()) {
            all.put(column, text);
        }
    }

    private String text(String field) {
        return Written.readable(typed.get(field));
    }
}
