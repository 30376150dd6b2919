package vn.chungtay.reporting.rollup;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Texts;

/// What may be chosen on the pages of totals.
@Component
class TotalChoices {
    private final Spans spans;
    private final Texts texts;

    TotalChoices(Spans spans, Texts texts) {
        this.spans = spans;
        this.texts = texts;
    }

    List<Choice> periods(TotalQuestion question) {
        return spans.periods(question).stream()
                .map(period -> new Choice(period.code(), period.label()))
                .toList();
    }

    List<Choice> divisions() {
        return orAll(of(By.values(), this::by));
    }

    List<Choice> organisations() {
        return orAll(of(Organisation.values(), o -> texts.text("organisation." + o)));
    }

    List<Choice> structures() {
        return List.of(
                new Choice("then", texts.text("rollup.structure.then")),
                new Choice("today", texts.text("rollup.structure.today")));
    }

    String by(By by) {
        return texts.text("rollup.by." + by);
    }

    static <E extends Enum<E>> List<Choice> of(E[] all, Function<E, String> name) {
        return Arrays.stream(all).map(one -> new Choice(one.name(), name.apply(one))).toList();
    }

    private List<Choice> orAll(List<Choice> choices) {
        var all = new Choice("", texts.text("rollup.whole"));
        return Stream.concat(Stream.of(all), choices.stream()).toList();
    }
}
