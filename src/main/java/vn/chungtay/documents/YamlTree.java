package vn.chungtay.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.chungtay.shared.Refusal;

/// A YAML text as plain data (mappings, lists, text, numbers, true and false) with the place of
/// every value. What YAML allows beyond that — anchors, tags of its own, keys that are not text,
/// several documents, the same key twice — is refused: none of it helps a definition, and each has
/// surprised somebody.
final class YamlTree {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setUseMarks(true)
                    .setParseComments(false)
                    .setAllowNonScalarKeys(true)
                    .setCodePointLimit(SourceText.Origin.DEFINITION.limitInBytes())
                    .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Places places;
    private final List<Problem> problems = new ArrayList<>();
    private JsonNode root = NODES.missingNode();

    private YamlTree(Places places) {
        this.places = places;
    }

    static YamlTree of(String file, String text) {
        YamlTree tree = new YamlTree(new Places(file));
        YamlSyntax syntax = new YamlSyntax(file, SETTINGS);
        tree.problems.addAll(syntax.problems(text));
        if (tree.problems.isEmpty()) {
            tree.compose(syntax, text);
        }
        return tree;
    }

    JsonNode root() {
        return root;
    }

    Places places() {
        return places;
    }

    List<Problem> problems() {
        return problems;
    }

    private void compose(YamlSyntax syntax, String text) {
        try {
            Optional<Node> document = new Compose(SETTINGS).composeString(text);
            document.ifPresent(node -> root = data(node, ""));
            if (root.isMissingNode() || root.isNull()) {
                refuse(Optional.empty(), "documents.yaml.empty");
            }
        } catch (YamlEngineException e) {
            problems.add(syntax.problem(e, text));
        }
    }

    private JsonNode data(Node node, String pointer) {
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer);
            case SequenceNode sequence -> array(sequence, pointer);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new IllegalStateException("a YAML node of no known kind: " + node);
        };
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = NODES.objectNode();
        Map<String, Integer> lines = new HashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode keyNode)) {
                refuse(entry.getKeyNode().getStartMark(), "documents.yaml.key");
                continue;
            }
            String key = Normalizer.normalize(keyNode.getValue(), Normalizer.Form.NFC);
            Places.Place place = place(keyNode.getStartMark());
            Integer before = lines.putIfAbsent(key, place.line());
            if (before != null) {
                refuse(keyNode.getStartMark(), "documents.yaml.duplicate", key, "" + before);
                continue;
            }
            String child = Places.child(pointer, key);
            places.put(child, place);
            object.set(key, data(entry.getValueNode(), child));
        }
        return object;
    }

    private ArrayNode array(SequenceNode sequence, String pointer) {
        ArrayNode array = NODES.arrayNode();
        for (Node item : sequence.getValue()) {
            String child = Places.child(pointer, array.size());
            places.put(child, place(item.getStartMark()));
            array.add(data(item, child));
        }
        return array;
    }

    private JsonNode scalar(ScalarNode scalar) {
        String value = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.INT)) {
            return NODES.numberNode(new java.math.BigInteger(value));
        }
        if (tag.equals(Tag.FLOAT) && !value.contains(".inf") && !value.contains(".nan")) {
            return NODES.numberNode(new java.math.BigDecimal(value));
        }
        if (tag.equals(Tag.BOOL)) {
            return NODES.booleanNode(Boolean.parseBoolean(value));
        }
        if (tag.equals(Tag.NULL)) {
            return NODES.nullNode();
        }
        return NODES.stringNode(Normalizer.normalize(value, Normalizer.Form.NFC));
    }

    private void refuse(Optional<Mark> mark, String key, Object... arguments) {
        Places.Place place = place(mark);
        Refusal reason = new Refusal(key, List.of(arguments));
        problems.add(new Problem(places.file(), place.line(), place.column(), reason));
    }

    static Places.Place place(Optional<Mark> mark) {
        return mark.map(m -> new Places.Place(m.getLine() + 1, m.getColumn() + 1))
                .orElse(new Places.Place(1, 1));
    }
}
