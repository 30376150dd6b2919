package vn.chungtay.programme.appraisal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.identity.Viewer;

/// Who says something, and when.
public record By(OffsetDateTime at, @Nullable Long account, String person) {

    public static By of(Viewer viewer, Clock clock) {
        var account = viewer.isSignedIn() ? viewer.id().value() : null;
        return new By(OffsetDateTime.now(clock), account, viewer.name());
    }

    /// `at`, `account` and `person` of a statement.
    public Map<String, @Nullable Object> parameters() {
        var all = new HashMap<String, @Nullable Object>();
        all.put("at", at);
        all.put("account", account);
        all.put("person", person);
        return all;
    }
}
