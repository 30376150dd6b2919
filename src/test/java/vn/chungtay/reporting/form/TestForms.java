package vn.chungtay.reporting.form;

import java.util.List;
import java.util.stream.Stream;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.form.FormDefinition.Row;

/// Forms that no programme has.
public final class TestForms {
    private TestForms() {}

    /// A count that every unit enters.
    ///
    /// @param reporting whose units owe a report
    public static Form of(String code, String element, Organisation... reporting) {
        var rows = Stream.of(reporting).map(one -> new Row(one, one.name())).toList();
        var entered =
                new Entered(
                        List.of(element),
                        List.of(Level.values()),
                        List.of(Organisation.values()),
                        CellType.COUNT,
                        OverTime.SUM,
                        List.of());
        var leaf =
                new Column(
                        "", null, List.of(), element, null, element, null, null, null, null, null);
        return new Form(
                new FormDefinition(
                        code,
                        "",
                        "",
                        "",
                        List.of(),
                        "",
                        null,
                        rows,
                        null,
                        null,
                        List.of(leaf),
                        List.of(),
                        null,
                        List.of(entered),
                        List.of()));
    }
}
