package vn.chungtay.audit;

import java.util.Map;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;

/// Which entries a viewer may see, as a condition in SQL on `audit_entry e`: all of them for
/// whoever may read the trail everywhere, otherwise those about the units and areas they hold it
/// on, and what they did themselves. The one place to widen that to all that lies below those: the
/// registry knows how, and the trail may not know the registry.
///
/// @param parameters what the condition asks for by name
record Visible(String sql, Map<String, Object> parameters) {
    private static final Visible EVERYTHING = new Visible("true", Map.of());

    static Visible to(Viewer viewer) {
        if (viewer.mayEverywhere(Permission.READ_AUDIT)) {
            return EVERYTHING;
        }
        var scopes = viewer.scopes(Permission.READ_AUDIT);
        var units = scopes.stream().filter(Scope.OfUnit.class::isInstance);
        var areas = scopes.stream().filter(Scope.OfArea.class::isInstance);
        return new Visible(
                "(e.account = :viewer or e.unit = any(:visibleUnits)"
                        + " or e.area = any(:visibleAreas))",
                Map.of(
                        "viewer",
                        viewer.isSignedIn() ? viewer.id().value() : NOBODY,
                        "visibleUnits",
                        units.map(Visible::id).toArray(Long[]::new),
                        "visibleAreas",
                        areas.map(Visible::id).toArray(Long[]::new)));
    }

    /// No account has it: what nobody did belongs to nobody.
    private static final long NOBODY = -1;

    private static Long id(Scope scope) {
        return switch (scope) {
            case Scope.OfUnit(var id) -> id;
            case Scope.OfArea(var id) -> id;
            case Scope.Everywhere _ -> throw new IllegalArgumentException("No single place");
        };
    }
}
