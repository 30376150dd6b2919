package vn.chungtay.documents.job;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What stands in the columns of type `jsonb`.
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static Map<String, String> parameters(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }

    static List<JobError> errors(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }

    static List<String> notes(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }
}
