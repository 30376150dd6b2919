package vn.chungtay.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Texts;

/// A column of a list that people bring in, as its kind declares it.
///
/// @param name as it stands in the header
/// @param label the key of what pages call it
/// @param optional whether a list may leave it out
/// @param said what it is called where a programme says so, and not we; null for most
/// @param closed whether nobody but its sender may read its values: what stands there is kept out
///   of what is told of a list
public record ListColumn(
        String name, String label, boolean optional, boolean closed, @Nullable Said said) {

    /// What a programme calls a column.
    ///
    /// @param group what it stands in, such as a form
    public record Said(String group, String words) {}

    /// One that every list must have.
    public static ListColumn of(String name, String label) {
        return new ListColumn(name, label, false, false, null);
    }

    /// One that a list may leave out.
    public static ListColumn ifAny(String name, String label) {
        return new ListColumn(name, label, true, false, null);
    }

    /// One that a list may leave out, called as a programme calls it.
    public static ListColumn said(String name, String group, String words) {
        return new ListColumn(name, "", true, false, new Said(group, words));
    }

    /// What pages call it.
    public String text(Texts texts) {
        return said == null ? texts.text(label) : said.words();
    }

    /// The same with values for nobody else's eyes.
    public ListColumn keptClosed() {
        return new ListColumn(name, label, optional, true, said);
    }

    /// The names of those that every list must have.
    public static List<String> due(List<ListColumn> columns) {
        return columns.stream().filter(one -> !one.optional).map(ListColumn::name).toList();
    }

    /// The names of those that a list may leave out, but for what programmes call so: there are
    /// many.
    public static List<String> further(List<ListColumn> columns) {
        return columns.stream()
                .filter(one -> one.optional && one.said == null)
                .map(ListColumn::name)
                .toList();
    }

    static List<String> closed(List<ListColumn> columns) {
        return columns.stream().filter(ListColumn::closed).map(ListColumn::name).toList();
    }
}
