package vn.chungtay.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// What goes into an entry, whatever somebody typed: a name that PostgreSQL cannot hold must not
/// keep the attempt out of the trail.
final class Storable {
    private Storable() {}

    /// Without the characters that no PostgreSQL text holds: NUL, and halves of pairs.
    static String text(String text) {
        var whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace('\u0000', '\ufffd');
    }

    static String json(Map<String, String> values) {
        var whole = new TreeMap<String, String>();
        values.forEach((name, value) -> whole.put(text(name), text(value)));
        return JsonMapper.shared().writeValueAsString(whole);
    }
}
