package vn.chungtay.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Changes single values of a definition and leaves every other letter, comments above all, as it
/// was. The definition must have been read without a problem before.
public final class YamlEdit {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setUseMarks(true).setParseComments(false).build();

    private YamlEdit() {}

    /// The value at a pointer, `/document/number`, if there is one and it is no list or mapping.
    public static Optional<String> value(String text, String pointer) {
        return values(text).stream()
                .filter(value -> value.pointer.equals(pointer))
                .map(value -> value.node.getValue())
                .findFirst();
    }

    /// The text with the values changed whose whole pointer matches.
    public static String change(String text, String pointers, UnaryOperator<String> change) {
        var wanted = Pattern.compile(pointers);
        var edited = new StringBuilder(text);
        values(text).stream()
                .filter(value -> wanted.matcher(value.pointer).matches())
                .sorted(Comparator.comparingInt(Value::start).reversed())
                .forEach(value -> value.replace(edited, text, change));
        return edited.toString();
    }

    private static List<Value> values(String text) {
        var values = new ArrayList<Value>();
        new Compose(SETTINGS).composeString(text).ifPresent(root -> collect(root, "", values));
        return values;
    }

    private static void collect(Node node, String pointer, List<Value> values) {
        switch (node) {
            case ScalarNode scalar -> values.add(new Value(pointer, scalar));
            case MappingNode mapping ->
                    mapping.getValue()
                            .forEach(entry -> {
                                if (entry.getKeyNode() instanceof ScalarNode key) {
                                    var below = Places.child(pointer, key.getValue());
                                    collect(entry.getValueNode(), below, values);
                                }
                            });
            case SequenceNode list -> {
                for (int i = 0; i < list.getValue().size(); i++) {
                    collect(list.getValue().get(i), Places.child(pointer, i), values);
                }
            }
            default -> throw new IllegalStateException("a YAML node of no known kind: " + node);
        }
    }

    private record Value(String pointer, ScalarNode node) {

        int start() {
            return node.getStartMark().map(Mark::getIndex).orElseThrow();
        }

        /// Marks count code points. A block of text ends with its line, a quoted one within.
        void replace(StringBuilder edited, String text, UnaryOperator<String> change) {
            var changed = change.apply(node.getValue());
            if (changed.equals(node.getValue())) {
                return;
            }
            int from = text.offsetByCodePoints(0, start());
            int end = node.getEndMark().map(Mark::getIndex).orElseThrow();
            int to = text.offsetByCodePoints(0, end);
            var quoted = '"' + changed.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            edited.replace(
                    from, to, text.substring(from, to).endsWith("\n") ? quoted + "\n" : quoted);
        }
    }
}
