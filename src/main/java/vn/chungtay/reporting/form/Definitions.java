package vn.chungtay.reporting.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/// Definitions as PostgreSQL keeps them, each of them understood once: what is written the same is
/// the same. Every saved cell needs all forms and rules, and understanding them costs more than
/// everything else about it.
public final class Definitions<T> {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// More are only there after many changes.
    private static final int MOST = 500;

    private final Class<T> type;
    private final Map<String, T> known = new ConcurrentHashMap<>();

    public Definitions(Class<T> type) {
        this.type = type;
    }

    /// @param definition in JSON
    public T read(String definition) {
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(definition, text -> JSON.readValue(text, type));
    }
}
