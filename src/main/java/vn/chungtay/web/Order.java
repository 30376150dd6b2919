package vn.chungtay.web;

/// In which order a list stands; what is equal stands by name.
public record Order<C extends Enum<C>>(C by, boolean descending) {

    public static <C extends Enum<C>> Order<C> by(C column) {
        return new Order<>(column, false);
    }

    /// The last words of a statement: the column in its direction, then the name.
    public String sql(String column) {
        var direction = descending ? "desc" : "asc";
        return "order by %s %s, name collate \"vi-x-icu\", code".formatted(column, direction);
    }
}
