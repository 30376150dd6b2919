package vn.chungtay.reporting.submission;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Texts;

/// What the list of reports can be narrowed down to.
final class StandingChoices {
    private StandingChoices() {}

    static List<Choice> states(Texts texts) {
        return all(texts, StandingQuestion.Asking.values(), "reported.");
    }

    static List<Choice> levels(Texts texts) {
        return all(texts, Level.values(), "level.");
    }

    static List<Choice> organisations(Texts texts) {
        return all(texts, Organisation.values(), "organisation.");
    }

    private static List<Choice> all(Texts texts, Enum<?>[] values, String key) {
        var any = Stream.of(new Choice("", texts.text("reported.any")));
        var each = Arrays.stream(values).map(v -> new Choice(v.name(), texts.text(key + v.name())));
        return Stream.concat(any, each).toList();
    }
}
