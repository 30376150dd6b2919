package vn.chungtay.reporting.rollup.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.finding.ReportedFindings.Reported;
import vn.chungtay.web.Texts;

/// What the figures of a table contradict each other in: sentences beneath it, numbered, and the
/// numbers at the figures.
///
/// @param lines beneath the table
record Notes(List<Reported> findings, List<String> lines) {
    static final Notes NONE = new Notes(List.of(), List.of());

    /// Where figures cannot be held against each other.
    static Notes untold(Texts texts) {
        return new Notes(List.of(), List.of(texts.text("rollup.sheet.notes.untold")));
    }

    static Notes of(List<Reported> findings, Texts texts) {
        if (findings.isEmpty()) {
            return new Notes(List.of(), List.of(texts.text("rollup.sheet.notes.none")));
        }
        var lines = new ArrayList<String>();
        lines.add(texts.text("rollup.sheet.notes"));
        for (var i = 0; i < findings.size(); i++) {
            var sentence = findings.get(i).told().sentence();
            lines.add(texts.text("rollup.sheet.note", i + 1, sentence));
        }
        return new Notes(findings, lines);
    }

    /// Empty where no note is about the figure.
    String mark(Place place) {
        var numbers =
                IntStream.range(0, findings.size())
                        .filter(i -> findings.get(i).told().finding().marks(place))
                        .mapToObj(i -> String.valueOf(i + 1))
                        .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? "" : "(" + numbers + ")";
    }
}
