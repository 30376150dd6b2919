package vn.chungtay.reporting.form;

import java.util.List;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;

/// Forms that no programme has.
public final class TestForms {
    private TestForms() {}

    /// A count that every unit enters.
    public static Form of(String code, String element) {
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
                        List.of(),
                        null,
                        null,
                        List.of(leaf),
                        List.of(),
                        null,
                        List.of(entered),
                        List.of()));
    }
}
