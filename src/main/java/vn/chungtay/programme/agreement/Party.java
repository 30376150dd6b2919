package vn.chungtay.programme.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One of those who agree.
///
/// @param code of a unit or a body; none of who is only named
/// @param name as it was when the agreement began
/// @param authority whether it is the authority, or one of its agencies
/// @param day on which the unit or body bore the name
record Party(
        PartyKind kind,
        @Nullable String code,
        String name,
        boolean authority,
        @Nullable LocalDate day) {

    static Party named(PartyKind kind, String name) {
        return new Party(kind, null, name, kind == PartyKind.AUTHORITY, null);
    }

    boolean isNamed() {
        return code == null;
    }
}
