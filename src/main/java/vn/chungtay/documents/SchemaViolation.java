package vn.chungtay.documents;

import com.networknt.schema.Error;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import vn.chungtay.shared.Refusal;

/// One violation of a schema as a problem people can act on: what stands there, what may stand
/// there, and the nearest right word when a key or a value looks misspelt.
final class SchemaViolation {
    private static final int LONGEST_QUOTE = 60;

    /// Sentences by keyword; each gets the key's name, the value as written and what is allowed.
    private static final Map<String, String> SENTENCES =
            Map.ofEntries(
                    Map.entry("pattern", "documents.schema.pattern"),
                    Map.entry("minLength", "documents.schema.min-length"),
                    Map.entry("maxLength", "documents.schema.max-length"),
                    Map.entry("minItems", "documents.schema.min-items"),
                    Map.entry("maxItems", "documents.schema.max-items"),
                    Map.entry("uniqueItems", "documents.schema.unique-items"),
                    Map.entry("minimum", "documents.schema.minimum"),
                    Map.entry("maximum", "documents.schema.maximum"),
                    Map.entry("exclusiveMinimum", "documents.schema.exclusive-minimum"),
                    Map.entry("exclusiveMaximum", "documents.schema.exclusive-maximum"),
                    Map.entry("minProperties", "documents.schema.min-properties"),
                    Map.entry("maxProperties", "documents.schema.max-properties"));

    private static final Map<String, String> TYPES =
            Map.of(
                    "string", "documents.schema.type.string",
                    "integer", "documents.schema.type.integer",
                    "number", "documents.schema.type.number",
                    "boolean", "documents.schema.type.boolean",
                    "array", "documents.schema.type.array",
                    "object", "documents.schema.type.object");

    private final Error error;
    private final JsonNode schema;

    SchemaViolation(Error error, JsonNode schema) {
        this.error = error;
        this.schema = schema;
    }

    static Problem noAlternativeAt(String pointer, YamlTree tree) {
        String value = quoted(tree.root().at(JsonPointer.compile(pointer)));
        return tree.places()
                .problemAt(
                        pointer,
                        new Refusal("documents.schema.other", List.of(name(pointer), value)));
    }

    Problem problem(YamlTree tree) {
        String pointer = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required", "dependentRequired" ->
                    tree.places().problemAt(pointer, missingKey(name(pointer)));
            case "additionalProperties", "unevaluatedProperties" ->
                    tree.places()
                            .problemAt(Places.child(pointer, error.getProperty()), unknownKey());
            default -> tree.places().problemAt(pointer, wrongValue(name(pointer)));
        };
    }

    private Refusal missingKey(String name) {
        return name.isEmpty()
                ? new Refusal("documents.schema.required.file", List.of(error.getProperty()))
                : new Refusal("documents.schema.required", List.of(error.getProperty(), name));
    }

    private Refusal unknownKey() {
        String key = error.getProperty();
        if (key.chars().allMatch(Character::isDigit)) {
            return new Refusal("documents.schema.decimal-comma", List.of(key));
        }
        List<String> allowed = List.copyOf(allowedKeys().propertyNames());
        Optional<String> meant = Likeness.nearest(key, allowed);
        return meant.map(m -> new Refusal("documents.schema.unknown-key.meant", List.of(key, m)))
                .orElseGet(() ->
                        new Refusal(
                                "documents.schema.unknown-key",
                                List.of(key, String.join(", ", allowed))));
    }

    private Refusal wrongValue(String name) {
        JsonNode demand = error.getSchemaNode();
        String value = quoted(error.getInstanceNode());
        return switch (error.getKeyword()) {
            case "false" -> new Refusal("documents.schema.unwanted", List.of(name));
            case "enum" -> notAllowed(name, value, texts(demand));
            case "const" -> notAllowed(name, value, List.of(demand.asString()));
            case "type" -> wrongType(name, value, demand.asString(""));
            default ->
                    new Refusal(
                            SENTENCES.getOrDefault(error.getKeyword(), "documents.schema.other"),
                            List.of(name, value, allowed(demand)));
        };
    }

    private Refusal wrongType(String name, String value, String type) {
        if (name.isEmpty()) {
            return new Refusal("documents.schema.type.file", List.of());
        }
        return error.getInstanceNode().isNull()
                ? new Refusal("documents.schema.blank", List.of(name))
                : new Refusal(
                        TYPES.getOrDefault(type, "documents.schema.other"), List.of(name, value));
    }

    private static Refusal notAllowed(String name, String value, List<String> allowed) {
        return Likeness.nearest(value, allowed)
                .map(m -> new Refusal("documents.schema.enum.meant", List.of(name, value, m)))
                .orElseGet(() ->
                        new Refusal(
                                "documents.schema.enum",
                                List.of(name, value, String.join(", ", allowed))));
    }

    /// What would be right: the schema's own words about the value where it has them (a pattern
    /// says nothing to people), else the demand itself.
    private String allowed(JsonNode demand) {
        return switch (error.getKeyword()) {
            case "pattern" -> around().path("description").asString(demand.asString());
            case "minProperties", "maxProperties" ->
                    String.join(", ", around().path("properties").propertyNames());
            default -> demand.asString();
        };
    }

    private JsonNode allowedKeys() {
        return around().path("properties");
    }

    /// The part of the schema in which the violated keyword stands.
    private JsonNode around() {
        JsonPointer keyword =
                JsonPointer.compile(error.getSchemaLocation().getFragment().toString());
        JsonPointer parent = keyword.head();
        return parent == null ? schema : schema.at(parent);
    }

    /// The key that holds the value: `thresholds` for `/targets/3/thresholds/0`, nothing for the
    /// whole file.
    private static String name(String pointer) {
        return List.of(pointer.split("/")).reversed().stream()
                .filter(part -> !part.isEmpty() && !part.chars().allMatch(Character::isDigit))
                .findFirst()
                .orElse("");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toList());
    }

    private static String quoted(JsonNode value) {
        String text = value.isContainer() ? value.toString() : value.asString();
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
