package vn.chungtay.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// A mapping that is to be written into a list of a definition, put together value by value in the
/// order in which it is to stand.
public final class YamlItem {
    private static final int WIDTH = 100;
    private static final int UNBROKEN = 100_000;

    private final Map<String, Object> values = new LinkedHashMap<>();

    /// Written as it is, `80` or `true`, where it reads as a number or a yes or no.
    private record Bare(String value) {}

    /// @param pointer below the item: `/measure/counts`
    public YamlItem with(String pointer, String value) {
        return put(pointer, value);
    }

    /// A number or a yes or no; what reads as neither is written as words, for its reader to
    /// refuse.
    public YamlItem withBare(String pointer, String value) {
        return put(pointer, new Bare(value));
    }

    /// A list of words.
    public YamlItem withList(String pointer, List<String> words) {
        return put(pointer, List.copyOf(words));
    }

    /// Below another pointer: a mapping within a list of one.
    public YamlItem withItem(String pointer, YamlItem item) {
        return put(pointer, item);
    }

    private YamlItem put(String pointer, Object value) {
        if (values.putIfAbsent(pointer, value) != null) {
            throw new IllegalArgumentException("Two values stand at " + pointer);
        }
        return this;
    }

    /// As an item of a list that is written line by line, the last one ended.
    ///
    /// @param column where its dash stands, counted from 0
    String lines(int column) {
        var margin = " ".repeat(column);
        return margin
                + "- "
                + emitted(FlowStyle.BLOCK, WIDTH)
                        .lines()
                        .collect(Collectors.joining("\n" + margin + "  ", "", "\n"));
    }

    /// As an item of a list in brackets.
    String inBrackets() {
        return emitted(FlowStyle.FLOW, UNBROKEN).strip();
    }

    private String emitted(FlowStyle style, int width) {
        var settings =
                DumpSettings.builder()
                        .setIndent(2)
                        .setIndicatorIndent(2)
                        .setIndentWithIndicator(true)
                        .setWidth(width)
                        .build();
        var events = new Serialize(settings).serializeOne(node(style));
        return new Present(settings).emitToString(events.iterator());
    }

    /// `/measure/counts` and `/measure/kind` are two values of one mapping.
    private Node node(FlowStyle style) {
        var root = mapping(style);
        var around = new LinkedHashMap<String, MappingNode>();
        around.put("", root);
        values.forEach((pointer, value) -> {
            int cut = pointer.lastIndexOf('/');
            around(pointer.substring(0, cut), around, style)
                    .getValue()
                    .add(entry(pointer.substring(cut + 1), node(value, style)));
        });
        return root;
    }

    private static MappingNode around(
            String pointer, Map<String, MappingNode> known, FlowStyle style) {
        var before = known.get(pointer);
        if (before != null) {
            return before;
        }
        int cut = pointer.lastIndexOf('/');
        var mapping = mapping(style);
        around(pointer.substring(0, cut), known, style)
                .getValue()
                .add(entry(pointer.substring(cut + 1), mapping));
        known.put(pointer, mapping);
        return mapping;
    }

    private static Node node(Object value, FlowStyle style) {
        return switch (value) {
            case String words -> words(words);
            case Bare(var bare) -> bare(bare);
            case List<?> list ->
                    new SequenceNode(
                            Tag.SEQ,
                            list.stream().map(each -> words(Objects.toString(each))).toList(),
                            FlowStyle.FLOW);
            case YamlItem item -> new SequenceNode(Tag.SEQ, List.of(item.node(style)), style);
            default -> throw new IllegalStateException("a value of no known kind: " + value);
        };
    }

    private static MappingNode mapping(FlowStyle style) {
        return new MappingNode(Tag.MAP, new ArrayList<>(), style);
    }

    private static NodeTuple entry(String key, Node value) {
        return new NodeTuple(words(key), value);
    }

    private static Node words(String value) {
        return new ScalarNode(Tag.STR, value, ScalarStyle.PLAIN);
    }

    private static Node bare(String value) {
        if (!YamlEdit.BARE.matcher(value).matches()) {
            return words(value);
        }
        var tag =
                value.equals("true") || value.equals("false")
                        ? Tag.BOOL
                        : value.contains(".") ? Tag.FLOAT : Tag.INT;
        return new ScalarNode(tag, value, ScalarStyle.PLAIN);
    }
}
