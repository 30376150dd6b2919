package vn.chungtay.reporting.form;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.Period;

/// A node of a form's header: either a heading over other columns, or a leaf that holds the counts
/// of one element or one printed rate.
///
/// @param title the heading as printed
/// @param within the part of the form, in words, that every leaf below belongs to ("cấp huyện")
/// @param columns the columns under this heading; empty for a leaf
/// @param element code of the counts in a leaf
/// @param rate code of the rate in a leaf, instead of `element`
/// @param name the leaf in words, as a finding names it
/// @param rateOf the element that the printed rate row divides this element by
/// @param numerator what a rate leaf counts
/// @param denominator what a rate leaf divides by
/// @param decimals the decimals with which a rate leaf prints what is computed
/// @param period the one period a leaf is about, where periods stand in columns (Biểu 4)
public record Column(
        String title,
        @Nullable String within,
        List<Column> columns,
        @Nullable String element,
        @Nullable String rate,
        @Nullable String name,
        @Nullable String rateOf,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable Integer decimals,
        @Nullable String period) {

    public Column {
        columns = columns == null ? List.of() : List.copyOf(columns);
    }

    boolean isLeaf() {
        return columns.isEmpty();
    }

    /// The leaves below and including this one, left to right, each knowing the part it stands in.
    Stream<Leaf> leaves(@Nullable String outer) {
        String part = within == null ? outer : within;
        return isLeaf() ? Stream.of(leaf(part)) : columns.stream().flatMap(c -> c.leaves(part));
    }

    private Leaf leaf(@Nullable String part) {
        String code = element == null ? rate : element;
        if (code == null || name == null) {
            throw new IllegalStateException("a leaf without code or name: " + title);
        }
        Period only = period == null ? null : Period.fromCode(period).orElseThrow();
        return new Leaf(code, name, part, share(), only);
    }

    private @Nullable Share share() {
        if (rate != null && numerator != null && denominator != null) {
            return new Share(numerator, denominator, decimals == null ? 1 : decimals);
        }
        return null;
    }

    int depth() {
        return 1 + columns.stream().mapToInt(Column::depth).max().orElse(0);
    }

    int width() {
        return isLeaf() ? 1 : columns.stream().mapToInt(Column::width).sum();
    }

    /// A printed column of a form.
    ///
    /// @param code the element, or the rate
    /// @param name in words
    /// @param within the part of the form, in words; null where the form has no parts
    /// @param share what the rate divides; null when the column holds counts
    /// @param period the only period of the column; null when rows tell the period
    public record Leaf(
            String code,
            String name,
            @Nullable String within,
            @Nullable Share share,
            @Nullable Period period) {

        public boolean isRate() {
            return share != null;
        }
    }

    /// A rate as a division of two elements.
    public record Share(String numerator, String denominator, int decimals) {}
}
