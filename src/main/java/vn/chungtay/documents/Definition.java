package vn.chungtay.documents;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import vn.chungtay.shared.Refusal;

/// A YAML file that agrees with its schema and still knows where each value stands, so that a check
/// of what the values mean can point at the line as well.
public final class Definition implements Reading {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private final JsonNode root;
    private final Places places;

    Definition(JsonNode root, Places places) {
        this.root = root;
        this.places = places;
    }

    public String file() {
        return places.file();
    }

    /// The content as a record, `row_heading` in the file being `rowHeading` in the record. Schema
    /// and record are written together, so a content that does not fit is a mistake of ours and
    /// throws.
    public <T> T as(Class<T> type) {
        return MAPPER.treeToValue(root, type);
    }

    /// The line of a value such as `/targets/3/title`, or of what would contain it.
    public int lineOf(String jsonPointer) {
        return places.of(jsonPointer).line();
    }

    public Problem problemAt(String jsonPointer, Refusal reason) {
        return places.problemAt(jsonPointer, reason);
    }
}
