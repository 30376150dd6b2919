package vn.chungtay.reporting.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.reporting.finding.FindingQuestion;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Texts;

/// What one may choose among on the page of live contradictions.
@Component
class LiveFindingChoices {
    private final RoundsAsked asked;
    private final Texts texts;

    LiveFindingChoices(RoundsAsked asked, Texts texts) {
        this.asked = asked;
        this.texts = texts;
    }

    /// The question with a period: the one given, or that of the round which closes last; without
    /// one as long as none has opened.
    FindingQuestion dated(FindingQuestion question) {
        var opened = asked.opened();
        return question.period() != null || opened.isEmpty()
                ? question
                : question.in(opened.getFirst().period().code());
    }

    /// The rounds that a question is held against.
    List<Round> rounds(FindingQuestion question) {
        return asked.of(question);
    }

    /// @param held against which the question is
    Map<String, List<Choice>> of(List<Round> held) {
        return Map.of(
                "period", periods(held),
                "form", all("finding.filter.form.all", forms()),
                "stage", Round.stages(texts));
    }

    /// Those that have opened, and the one that is shown.
    private List<Choice> periods(List<Round> held) {
        return Stream.concat(asked.opened().stream(), held.stream())
                .map(Round::period)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(period -> new Choice(period.code(), period.label()))
                .toList();
    }

    private Stream<Choice> forms() {
        return asked.opened().stream()
                .map(Round::form)
                .map(form -> new Choice(form.code(), form.label()))
                .distinct()
                .sorted(Comparator.comparing(Choice::value));
    }

    private List<Choice> all(String key, Stream<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", texts.text(key))), choices).toList();
    }
}
