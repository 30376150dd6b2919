package vn.chungtay.organisation.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.Problem;
import vn.chungtay.shared.Outcome;

/// The steps of one merger or one division, worked out as for a list of them: what belongs to an
/// area follows it.
@Component
@Transactional(readOnly = true)
public class Mergers {
    private static final String WHOLE = "whole";
    private static final String PART = "part";

    private final Register register;

    Mergers(Register register) {
        this.register = register;
    }

    /// A new or a standing area or unit, as it is to be afterwards.
    ///
    /// @param rank its kind or its level
    public record Successor(String code, String name, String rank) {
        private List<String> line(String old, String extent) {
            return List.of(old, code, name, rank, extent);
        }
    }

    /// @param effectiveOn the first day; what is merged stood on the day before
    public Outcome<List<Step>> merge(
            List<String> predecessors, Successor successor, LocalDate effectiveOn) {
        return steps(
                predecessors.stream().map(old -> successor.line(old, WHOLE)).toList(), effectiveOn);
    }

    /// @param places which part takes what lies below or in it, by codes
    public Outcome<List<Step>> split(
            String predecessor,
            List<Successor> parts,
            Map<String, String> places,
            LocalDate effectiveOn) {
        var lines = new ArrayList<List<String>>();
        parts.forEach(part -> lines.add(part.line(predecessor, PART)));
        places.forEach((inside, place) ->
                parts.stream()
                        .filter(part -> part.code().equals(place))
                        .forEach(part -> lines.add(part.line(inside, WHOLE))));
        return steps(lines, effectiveOn);
    }

    private Outcome<List<Step>> steps(List<List<String>> lines, LocalDate effectiveOn) {
        var numbered = new ArrayList<CsvTable.Line>();
        lines.forEach(line -> numbered.add(new CsvTable.Line(numbered.size() + 2, line)));
        var list = MergerList.of(new CsvTable("", MergerList.COLUMNS, numbered));
        if (!list.problems().isEmpty()) {
            return refused(list.problems());
        }
        var merger = new Merger(list, Snapshot.of(register, effectiveOn.minusDays(1)));
        var steps = merger.steps();
        return merger.problems().isEmpty() ? Outcome.accepted(steps) : refused(merger.problems());
    }

    private static <T> Outcome<T> refused(List<Problem> problems) {
        return new Outcome.Refused<>(problems.stream().map(Problem::reason).distinct().toList());
    }
}
