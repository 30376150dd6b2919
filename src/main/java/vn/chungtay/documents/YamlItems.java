package vn.chungtay.documents;

import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Adds items to the lists of a definition and takes them away, and leaves every other letter as it
/// was. A comment right above an item belongs to it and goes with it; one above a whole list stays.
public final class YamlItems {
    private YamlItems() {}

    /// How many items a list has; 0 where there is none.
    public static int count(String text, String list) {
        return YamlEdit.nodes(text).get(list) instanceof SequenceNode sequence
                ? sequence.getValue().size()
                : 0;
    }

    /// The text with one more item at the end of a list.
    public static String add(String text, String list, YamlItem item) {
        var sequence = sequence(YamlEdit.nodes(text), list);
        var items = sequence.getValue();
        var edited = new StringBuilder(text);
        if (sequence.getFlowStyle() == FlowStyle.FLOW) {
            int at = items.isEmpty() ? start(text, sequence) + 1 : end(text, items.getLast());
            return edited.insert(at, (items.isEmpty() ? "" : ", ") + item.inBrackets()).toString();
        }
        int at = afterValue(text, end(text, sequence));
        var ended = text.charAt(at - 1) == '\n';
        return edited.insert(at, (ended ? "" : "\n") + item.lines(column(sequence))).toString();
    }

    /// The text with the items of a list taken away from one on, counted from 0, as many as told.
    public static String remove(String text, String list, int from, int many) {
        var edited = text;
        for (int i = from + many - 1; i >= from; i--) {
            edited = remove(edited, list, i);
        }
        return edited;
    }

    /// The text without one item of a list, counted from 0.
    public static String remove(String text, String list, int index) {
        var sequence = sequence(YamlEdit.nodes(text), list);
        var edited = new StringBuilder(text);
        return sequence.getFlowStyle() == FlowStyle.FLOW
                ? bracketed(edited, text, sequence.getValue(), index)
                : lines(edited, text, sequence, index);
    }

    private static String bracketed(
            StringBuilder edited, String text, List<Node> items, int index) {
        var item = items.get(index);
        int from = index == 0 ? start(text, item) : end(text, items.get(index - 1));
        int to = index == 0 && items.size() > 1 ? start(text, items.get(1)) : end(text, item);
        return edited.delete(from, to).toString();
    }

    private static String lines(
            StringBuilder edited, String text, SequenceNode sequence, int index) {
        var items = sequence.getValue();
        int to = afterValue(text, end(text, items.get(index)));
        int from =
                index == 0
                        ? text.lastIndexOf('\n', start(text, sequence) - 1) + 1
                        : begin(
                                text,
                                afterValue(text, end(text, items.get(index - 1))),
                                column(sequence));
        return edited.delete(from, to).toString();
    }

    /// Where the item begins whose dash stands somewhere below: there, or at the comments right
    /// above it, in its column.
    private static int begin(String text, int from, int column) {
        var comment = " ".repeat(column) + "#";
        int begin = from;
        int line = from;
        while (!text.startsWith("-", line + column)) {
            int next = nextLine(text, line);
            if (!text.startsWith(comment, line)) {
                begin = next;
            }
            line = next;
        }
        return begin;
    }

    private static SequenceNode sequence(Map<String, Node> nodes, String list) {
        if (nodes.get(list) instanceof SequenceNode sequence) {
            return sequence;
        }
        throw new IllegalArgumentException("There is no list at " + list);
    }

    private static int column(SequenceNode sequence) {
        return sequence.getStartMark().map(Mark::getColumn).orElseThrow();
    }

    private static int start(String text, Node node) {
        return YamlEdit.at(text, YamlEdit.start(node));
    }

    private static int end(String text, Node node) {
        return YamlEdit.at(text, YamlEdit.end(node));
    }

    /// A block of text ends with its line, other values within theirs.
    private static int afterValue(String text, int end) {
        return text.charAt(end - 1) == '\n' ? end : nextLine(text, end);
    }

    private static int nextLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }
}
