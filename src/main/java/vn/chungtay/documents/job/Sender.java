package vn.chungtay.documents.job;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.AccountId;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;

/// Who sends a list, as it is kept with the job.
///
/// @param account nobody's for what was sent before there were accounts
/// @param within where they might bring lists in when they sent it
record Sender(@Nullable AccountId account, String name, List<Scope> within) {
    private static final String EVERYWHERE = "everywhere";
    private static final String UNIT = "unit:";
    private static final String AREA = "area:";

    Sender {
        within = List.copyOf(within);
    }

    static Sender of(Viewer viewer) {
        return new Sender(viewer.account(), viewer.name(), viewer.scopes(Permission.IMPORT_LISTS));
    }

    @Nullable Long id() {
        return account == null ? null : account.value();
    }

    /// The scopes as they are kept.
    String[] kept() {
        return within.stream().map(Sender::word).toArray(String[]::new);
    }

    static List<Scope> scopes(String[] kept) {
        return Arrays.stream(kept).map(Sender::scope).toList();
    }

    private static String word(Scope scope) {
        return switch (scope) {
            case Scope.Everywhere _ -> EVERYWHERE;
            case Scope.OfUnit(var id) -> UNIT + id;
            case Scope.OfArea(var id) -> AREA + id;
        };
    }

    private static Scope scope(String word) {
        if (word.equals(EVERYWHERE)) {
            return Scope.EVERYWHERE;
        }
        var id = Long.parseLong(word.substring(UNIT.length()));
        return word.startsWith(UNIT) ? new Scope.OfUnit(id) : new Scope.OfArea(id);
    }
}
