package vn.chungtay.exchange.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.Roster;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;
import vn.chungtay.web.Typed;

/// What is typed to say how a list is written: a column of ours stands in the file where it has a
/// place, from left to right by these numbers.
///
/// @param typed by the names of the fields
/// @param errors what was not accepted
record ProfileForm(Roster roster, Map<String, String> typed, List<FieldError> errors) {
    static final String NAME = "name";
    static final String DAYS = "days";
    static final String FORM = "form";

    /// How many columns with one text on each line a profile can have.
    private static final int FIXED = 4;

    private static final String ORDER = "order-";
    private static final String HEADING = "heading-";
    private static final String TEXT = "text-";
    private static final String WORD = "word-";
    private static final String ORGANISATION = "organisation-";

    static ProfileForm of(Roster roster, Map<String, String> typed) {
        return new ProfileForm(roster, typed, List.of());
    }

    static ProfileForm of(Roster roster, Profile profile) {
        var typed = new HashMap<String, String>();
        typed.put(NAME, profile.name());
        typed.put(DAYS, profile.days().name());
        typed.put(FORM, profile.form().name());
        profile.organisations().forEach(one -> typed.put(ORGANISATION + one, "1"));
        var fixed = 0;
        for (var place = 0; place < profile.columns().size(); place++) {
            var column = profile.columns().get(place);
            var field = column.column() == null ? fixed(++fixed) : column.column();
            typed.put(ORDER + field, String.valueOf(place + 1));
            typed.put(HEADING + field, column.heading());
            typed.put(TEXT + field, column.text());
            column.words().forEach((ours, theirs) -> typed.put(word(field, ours), theirs));
        }
        return of(roster, typed);
    }

    private static String fixed(int number) {
        return "fixed" + number;
    }

    private static String word(String column, String code) {
        return WORD + column + "-" + code;
    }

    /// The names of the columns that say the same on each line.
    static List<String> fixed() {
        return IntStream.rangeClosed(1, FIXED).mapToObj(ProfileForm::fixed).toList();
    }

    /// On one line.
    String said(String field) {
        var text = typed.getOrDefault(field, "").replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() <= Typed.LINE ? text : text.substring(0, Typed.LINE);
    }

    String order(String column) {
        return said(ORDER + column);
    }

    String heading(String column) {
        return said(HEADING + column);
    }

    String line(String column) {
        return said(TEXT + column);
    }

    String theirs(String column, String code) {
        return said(word(column, code));
    }

    boolean isOf(Organisation organisation) {
        return !said(ORGANISATION + organisation).isEmpty();
    }

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }

    /// The same with everything that is wrong.
    ProfileForm checked(Texts texts) {
        var wrong = new ArrayList<FieldError>();
        if (said(NAME).isEmpty()) {
            wrong.add(new FieldError(NAME, texts.text("exchange.refusal.name")));
        }
        fields().filter(field -> !order(field).matches("|[1-9][0-9]{0,2}"))
                .forEach(field ->
                        wrong.add(
                                new FieldError(
                                        ORDER + field,
                                        texts.text("exchange.refusal.order", order(field)))));
        fixed().stream()
                .filter(field -> !line(field).isEmpty() || !heading(field).isEmpty())
                .filter(field -> order(field).isEmpty() || heading(field).isEmpty())
                .forEach(field ->
                        wrong.add(
                                new FieldError(
                                        ORDER + field, texts.text("exchange.refusal.fixed"))));
        if (wrong.isEmpty()) {
            checkTogether(wrong, texts);
        }
        return new ProfileForm(roster, typed, wrong);
    }

    private void checkTogether(List<FieldError> wrong, Texts texts) {
        var seen = new HashSet<String>();
        for (var field : chosen()) {
            var heading = headed(field, texts);
            if (!seen.add(SearchText.fold(heading))) {
                var text = texts.text("exchange.refusal.twice", heading);
                wrong.add(new FieldError(HEADING + field, text));
            }
        }
        if (seen.isEmpty()) {
            var first = ORDER + roster.columns().getFirst().name();
            wrong.add(new FieldError(first, texts.text("exchange.refusal.none")));
        }
    }

    /// The same where another profile has the name.
    ProfileForm taken(Texts texts) {
        var wrong = new FieldError(NAME, texts.text("exchange.refusal.taken", said(NAME)));
        return new ProfileForm(roster, typed, List.of(wrong));
    }

    private Stream<String> fields() {
        return Stream.concat(ExtractColumn.names(roster.columns()).stream(), fixed().stream());
    }

    /// In the order of the file; those with the same number as they stand in the form.
    private List<String> chosen() {
        return fields().filter(field -> !order(field).isEmpty())
                .sorted(Comparator.comparing(field -> Integer.valueOf(order(field))))
                .toList();
    }

    /// What a column is called there: as pages call it where nothing was typed.
    private String headed(String field, Texts texts) {
        return roster.columns().stream()
                .filter(column -> heading(field).isEmpty() && column.name().equals(field))
                .findFirst()
                .map(column -> texts.text(column.label()))
                .orElse(heading(field));
    }

    /// Of a form without errors.
    Profile profile(Texts texts) {
        return new Profile(
                said(NAME),
                roster.name(),
                Stream.of(Organisation.values()).filter(this::isOf).map(Enum::name).toList(),
                chosen().stream().map(field -> column(field, texts)).toList(),
                one(DayStyle.values(), DAYS),
                one(FileForm.values(), FORM));
    }

    private ProfileColumn column(String field, Texts texts) {
        var words = new HashMap<String, String>();
        roster.columns().stream()
                .filter(column -> column.name().equals(field))
                .flatMap(column -> column.words().stream())
                .filter(word -> !theirs(field, word.code()).isEmpty())
                .forEach(word -> words.put(word.code(), theirs(field, word.code())));
        var ours = fixed().contains(field) ? null : field;
        return new ProfileColumn(ours, headed(field, texts), line(field), words);
    }

    /// The first where none of them was chosen, which no page sends.
    private <E extends Enum<E>> E one(E[] all, String field) {
        return Stream.of(all)
                .filter(one -> one.name().equals(said(field)))
                .findFirst()
                .orElse(all[0]);
    }
}
