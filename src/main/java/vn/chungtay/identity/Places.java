package vn.chungtay.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What roles can be granted on; the registry of units and areas fills it.
public interface Places {

    /// A unit or an area as it can be shown: `code` is what people type, `name` what it is called.
    record Place(Scope scope, String code, String name) {}

    /// The unit or area with this code, alive on the day; units come before areas.
    Optional<Place> find(String code, LocalDate day);

    /// The unit or area of a scope under the latest name it had. Never called for `EVERYWHERE`.
    Place show(Scope scope);

    /// Whether `inner` lies wholly in one of `outer` on the day: itself, what is below it, and what
    /// took over the whole of it since (or was wholly taken over by it before).
    boolean covers(List<Scope> outer, Scope inner, LocalDate day);

    /// Those of the scopes that ended without being wholly taken over by one successor: whoever
    /// holds a role on them must be granted it anew.
    List<Scope> orphaned(List<Scope> scopes, LocalDate day);
}
