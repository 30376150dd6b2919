package vn.chungtay.reporting.target.glance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.programme.Target;
import vn.chungtay.reporting.target.Assessment;
import vn.chungtay.reporting.target.Assessment.Status;
import vn.chungtay.web.Choice;
import vn.chungtay.web.Texts;

/// Targets in rows, organisations in columns.
///
/// @param organisations that any of the targets is set for
record HeatMap(List<Organisation> organisations, List<Row> rows) {

    /// @param cells by organisation; several where a target tells sectors apart, none where it is
    ///   not set for the organisation
    record Row(Target target, Map<Organisation, List<Assessment>> cells) {
        List<Assessment> of(Organisation organisation) {
            return cells.getOrDefault(organisation, List.of());
        }
    }

    static HeatMap of(List<Assessment> all) {
        var organisations =
                Arrays.stream(Organisation.values())
                        .filter(one -> all.stream().anyMatch(a -> a.organisation() == one))
                        .toList();
        var rows =
                all.stream()
                        .map(Assessment::target)
                        .distinct()
                        .map(target ->
                                new Row(
                                        target,
                                        all.stream()
                                                .filter(one -> one.target().equals(target))
                                                .collect(
                                                        Collectors.groupingBy(
                                                                Assessment::organisation))))
                        .toList();
        return new HeatMap(organisations, rows);
    }

    List<Choice> targets() {
        return rows.stream()
                .map(Row::target)
                .map(one -> new Choice(one.code(), one.code() + ". " + one.title()))
                .toList();
    }

    List<Choice> organisations(Texts texts) {
        return rows.stream()
                .flatMap(row -> row.cells().values().stream())
                .flatMap(List::stream)
                .map(Assessment::whose)
                .distinct()
                .sorted()
                .map(one -> new Choice(one.code(), one.label(texts)))
                .toList();
    }

    long count(Status status) {
        return rows.stream()
                .flatMap(row -> row.cells().values().stream())
                .flatMap(List::stream)
                .filter(one -> one.status() == status)
                .count();
    }
}
