package vn.chungtay.reporting.entry;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.chungtay.shared.Quantity;

/// The figures of one report in the order of the form's elements, as PostgreSQL keeps them in a
/// `bigint[]`: a figure, -1 where it does not apply, null while it is not reported.
public final class FigureRow {
    private static final long NOT_APPLICABLE = -1;

    private final @Nullable Long[] stored;

    private FigureRow(@Nullable Long[] stored) {
        this.stored = stored;
    }

    /// Nothing reported yet.
    public static FigureRow empty(int elements) {
        return new FigureRow(new Long[elements]);
    }

    public static FigureRow read(ResultSet row, String column) throws SQLException {
        return new FigureRow((Long[]) row.getArray(column).getArray());
    }

    /// @param place counted from 0
    public Quantity at(int place) {
        return decode(place < stored.length ? stored[place] : null);
    }

    FigureRow copy() {
        return new FigureRow(stored.clone());
    }

    void put(int place, Quantity quantity) {
        stored[place] = encode(quantity);
    }

    @Nullable Long[] stored() {
        return stored.clone();
    }

    /// As PostgreSQL writes an array.
    String text() {
        return Arrays.stream(stored).map(String::valueOf).collect(joining(",", "{", "}"));
    }

    @Nullable Long stored(int place) {
        return stored[place];
    }

    /// One figure as it is kept.
    public static Quantity decode(@Nullable Long stored) {
        if (stored == null) {
            return Quantity.NOT_REPORTED;
        }
        return stored == NOT_APPLICABLE ? Quantity.NOT_APPLICABLE : Quantity.of(stored);
    }

    static @Nullable Long encode(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Known(long amount) -> amount;
            case Quantity.NotApplicable _ -> NOT_APPLICABLE;
            case Quantity.NotReported _ -> null;
        };
    }
}
