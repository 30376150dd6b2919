package vn.chungtay.organisation.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.chungtay.organisation.reorganisation.Subject;
import vn.chungtay.web.Asked;

/// What somebody typed into a decision, as it was typed.
///
/// @param about the unit or area that the decision is about, or below which something is
///   established
/// @param typed all other fields by name, with the place of each thing inside as `place.<code>`
public record DecisionEntry(
        DecisionKind kind, Subject subject, String about, MultiValueMap<String, String> typed) {
    static final int PARTS = 3;
    private static final String PLACE = "place.";

    static DecisionEntry of(MultiValueMap<String, String> typed) {
        var kind =
                Asked.oneOf(DecisionKind.values(), first(typed, "kind"), "decision.refusal.kind");
        var subjects = new Subject[] {Subject.UNIT, Subject.AREA};
        var subject = Asked.oneOf(subjects, first(typed, "subject"), "decision.refusal.subject");
        return new DecisionEntry(
                kind == null ? DecisionKind.RENAME : kind,
                subject == null ? Subject.UNIT : subject,
                value(typed, "about"),
                typed);
    }

    /// The one value of a field, empty when there is none.
    String value(String field) {
        return value(typed, field);
    }

    /// The codes that were ticked.
    List<String> chosen() {
        return typed.getOrDefault("with", List.of()).stream()
                .map(Asked::text)
                .filter(Objects::nonNull)
                .toList();
    }

    boolean isChosen(String code) {
        return chosen().contains(code);
    }

    /// The numbers of the parts that have a name.
    List<Integer> parts() {
        return IntStream.rangeClosed(1, PARTS)
                .filter(number -> !value("part" + number).isEmpty())
                .boxed()
                .toList();
    }

    /// The number of the part, as text, that takes what lies inside, by codes.
    Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        typed.forEach((field, values) -> {
            if (field.startsWith(PLACE) && !values.getFirst().isBlank()) {
                places.put(field.substring(PLACE.length()), values.getFirst());
            }
        });
        return places;
    }

    String place(String code) {
        return value(PLACE + code);
    }

    private static String value(MultiValueMap<String, String> typed, String field) {
        var text = first(typed, field);
        return text == null ? "" : text;
    }

    private static @Nullable String first(MultiValueMap<String, String> typed, String field) {
        return Asked.text(typed.getFirst(field));
    }
}
