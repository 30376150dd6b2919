package vn.chungtay.documents;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Changes single values of a definition and leaves every other letter, comments above all, as it
/// was. The definition must have been read without a problem before.
public final class YamlEdit {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setParseComments(false).build();
    static final Pattern BARE = Pattern.compile("-?[0-9]+(\\.[0-9]+)?|true|false");

    private YamlEdit() {}

    /// The value at a pointer, `/document/number`, if there is one and it is no list or mapping.
    public static Optional<String> value(String text, String pointer) {
        return Optional.ofNullable(values(text).get(pointer));
    }

    /// All values by their pointers, in the order of the text.
    public static Map<String, String> values(String text) {
        var values = new LinkedHashMap<String, String>();
        nodes(text)
                .forEach((pointer, node) -> {
                    if (node instanceof ScalarNode scalar) {
                        values.put(pointer, scalar.getValue());
                    }
                });
        return values;
    }

    /// The line, counted from 1, in which something begins.
    public static Optional<Integer> line(String text, String pointer) {
        return Optional.ofNullable(nodes(text).get(pointer))
                .flatMap(Node::getStartMark)
                .map(mark -> mark.getLine() + 1);
    }

    /// The text with the values changed whose whole pointer matches.
    public static String change(String text, String pointers, UnaryOperator<String> change) {
        var wanted = Pattern.compile(pointers);
        var edited = new StringBuilder(text);
        nodes(text).entrySet().stream()
                .filter(entry -> wanted.matcher(entry.getKey()).matches())
                .map(Map.Entry::getValue)
                .filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .sorted(Comparator.comparingInt((ScalarNode node) -> start(node)).reversed())
                .forEach(node -> replace(node, edited, text, change));
        return edited.toString();
    }

    /// The text with one list of plain codes in place of what stood at the pointer; at the end of
    /// what is around it where nothing did.
    public static String list(String text, String pointer, List<String> codes) {
        var list = codes.stream().map(YamlEdit::quoted).collect(Collectors.joining(", ", "[", "]"));
        var nodes = nodes(text);
        var before = nodes.get(pointer);
        int cut = pointer.lastIndexOf('/');
        var edited = new StringBuilder(text);
        if (before != null) {
            edited.replace(at(text, start(before)), at(text, end(before)), list);
        } else if (nodes.get(pointer.substring(0, cut)) instanceof MappingNode around) {
            insert(around, pointer.substring(cut + 1) + ": " + list, edited, text);
        } else {
            throw new IllegalArgumentException("Nothing is around " + pointer);
        }
        return edited.toString();
    }

    private static void insert(
            MappingNode around, String entry, StringBuilder edited, String text) {
        int last = at(text, end(around.getValue().getLast().getValueNode()));
        if (around.getFlowStyle() == FlowStyle.FLOW) {
            edited.insert(last, ", " + entry);
            return;
        }
        int column = around.getStartMark().map(Mark::getColumn).orElseThrow();
        boolean ended = last > 0 && text.charAt(last - 1) == '\n';
        edited.insert(last, (ended ? "" : "\n") + " ".repeat(column) + entry + (ended ? "\n" : ""));
    }

    static Map<String, Node> nodes(String text) {
        var nodes = new LinkedHashMap<String, Node>();
        new Compose(SETTINGS).composeString(text).ifPresent(root -> collect(root, "", nodes));
        return nodes;
    }

    private static void collect(Node node, String pointer, Map<String, Node> nodes) {
        nodes.put(pointer, node);
        switch (node) {
            case ScalarNode _ -> {}
            case MappingNode mapping ->
                    mapping.getValue()
                            .forEach(entry -> {
                                if (entry.getKeyNode() instanceof ScalarNode key) {
                                    var below = Places.child(pointer, key.getValue());
                                    collect(entry.getValueNode(), below, nodes);
                                }
                            });
            case SequenceNode list -> {
                for (int i = 0; i < list.getValue().size(); i++) {
                    collect(list.getValue().get(i), Places.child(pointer, i), nodes);
                }
            }
            default -> throw new IllegalStateException("a YAML node of no known kind: " + node);
        }
    }

    /// Marks count code points. A block of text ends with its line, a quoted one within. What was a
    /// number or a yes or no stays one if it still reads as one.
    private static void replace(
            ScalarNode node, StringBuilder edited, String text, UnaryOperator<String> change) {
        var changed = change.apply(node.getValue());
        if (changed.equals(node.getValue())) {
            return;
        }
        int from = at(text, start(node));
        int to = at(text, end(node));
        var bare =
                node.getScalarStyle() == ScalarStyle.PLAIN
                        && !node.getTag().equals(Tag.STR)
                        && BARE.matcher(changed).matches();
        var written = bare ? changed : quoted(changed);
        edited.replace(
                from, to, text.substring(from, to).endsWith("\n") ? written + "\n" : written);
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static int start(Node node) {
        return node.getStartMark().map(Mark::getIndex).orElseThrow();
    }

    /// Of what is written as a block where its last value ends, before the comments that follow.
    static int end(Node node) {
        return switch (node) {
            case MappingNode block when block.getFlowStyle() == FlowStyle.BLOCK ->
                    end(block.getValue().getLast().getValueNode());
            case SequenceNode block when block.getFlowStyle() == FlowStyle.BLOCK ->
                    end(block.getValue().getLast());
            default -> node.getEndMark().map(Mark::getIndex).orElseThrow();
        };
    }

    static int at(String text, int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }
}
