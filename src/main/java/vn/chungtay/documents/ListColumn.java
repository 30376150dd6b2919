package vn.chungtay.documents;

import java.util.List;

/// A column of a list that people bring in, as its kind declares it.
///
/// @param name as it stands in the header
/// @param label the key of what pages call it
/// @param optional whether a list may leave it out
/// @param closed whether nobody but its sender may read its values: what stands there is kept out
///   of what is told of a list
public record ListColumn(String name, String label, boolean optional, boolean closed) {

    /// One that every list must have.
    public static ListColumn of(String name, String label) {
        return new ListColumn(name, label, false, false);
    }

    /// One that a list may leave out.
    public static ListColumn ifAny(String name, String label) {
        return new ListColumn(name, label, true, false);
    }

    /// The same with values for nobody else's eyes.
    public ListColumn keptClosed() {
        return new ListColumn(name, label, optional, true);
    }

    /// The names of those that every list must have.
    public static List<String> due(List<ListColumn> columns) {
        return columns.stream().filter(one -> !one.optional).map(ListColumn::name).toList();
    }

    /// The names of those that a list may leave out.
    public static List<String> further(List<ListColumn> columns) {
        return columns.stream().filter(ListColumn::optional).map(ListColumn::name).toList();
    }

    static List<String> closed(List<ListColumn> columns) {
        return columns.stream().filter(ListColumn::closed).map(ListColumn::name).toList();
    }
}
