package vn.chungtay.reporting.rollup;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Sums over reports, one for each element of a form. They are read as PostgreSQL sends arrays
/// (`array_send`): two thousand rows of 120 figures make a quarter of a million numbers, and boxing
/// each would cost more than adding them up.
final class Sums {
    private static final long NOT_APPLICABLE = -1;

    private final int[] places;
    private final long[] totals;
    private final long[] answered;
    private final long[] inapplicable;

    Sums(int elements) {
        this(elements, IntStream.range(0, elements).toArray());
    }

    /// @param places of the elements that are sent, in the order in which they are
    Sums(int elements, int[] places) {
        this.places = places.clone();
        totals = new long[elements];
        answered = new long[elements];
        inapplicable = new long[elements];
    }

    /// A row of `report_sum`.
    void add(byte[] total, byte[] reported, byte @Nullable [] without) {
        add(totals, total);
        add(answered, reported);
        if (without != null) {
            add(inapplicable, without);
        }
    }

    /// Of the places that are asked here.
    void add(Sums others) {
        for (var place : places) {
            totals[place] += others.totals[place];
            answered[place] += others.answered[place];
            inapplicable[place] += others.inapplicable[place];
        }
    }

    /// The figures of one report.
    ///
    /// @param sign 1 to add it, -1 to take it away
    void add(byte[] figures, int sign) {
        var values = values(figures);
        for (var sent = 0; values.hasRemaining() && sent < places.length; sent++) {
            if (values.getInt() >= 0) {
                add(places[sent], values.getLong(), sign);
            }
        }
    }

    /// What somebody reported who told of it in another round.
    void add(int place, long figure) {
        add(place, figure, 1);
    }

    /// Sums of another round.
    ///
    /// @param here for a place there the one here; -1 for what does not count
    void add(Sums others, int[] here) {
        for (var there = 0; there < here.length; there++) {
            if (here[there] >= 0) {
                totals[here[there]] += others.totals[there];
                answered[here[there]] += others.answered[there];
                inapplicable[here[there]] += others.inapplicable[there];
            }
        }
    }

    /// Goes through the figures of one report, but for what is not reported.
    static void read(byte[] figures, FigureTaker taker) {
        var values = values(figures);
        for (var place = 0; values.hasRemaining(); place++) {
            if (values.getInt() >= 0) {
                taker.take(place, values.getLong());
            }
        }
    }

    /// @see #read
    interface FigureTaker {
        void take(int place, long figure);
    }

    private void add(int place, long figure, int sign) {
        answered[place] += sign;
        if (figure == NOT_APPLICABLE) {
            inapplicable[place] += sign;
        } else {
            totals[place] += sign * figure;
        }
    }

    long total(int place) {
        return totals[place];
    }

    /// How many units gave a figure or said that none applies.
    long answered(int place) {
        return answered[place];
    }

    /// Whether every unit that answered said that none applies.
    boolean isInapplicable(int place) {
        return answered[place] > 0 && answered[place] == inapplicable[place];
    }

    Frozen freeze() {
        return new Frozen(boxed(totals), boxed(answered), boxed(inapplicable));
    }

    private static List<Long> boxed(long[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private void add(long[] sums, byte[] array) {
        var values = values(array);
        for (var sent = 0; values.hasRemaining() && sent < places.length; sent++) {
            if (values.getInt() >= 0) {
                sums[places[sent]] += values.getLong();
            }
        }
    }

    /// Behind the dimensions: a length and a number for each element, or a length of -1.
    private static ByteBuffer values(byte[] sent) {
        var buffer = ByteBuffer.wrap(sent);
        var dimensions = buffer.getInt();
        return buffer.position(Integer.BYTES * (3 + 2 * dimensions));
    }
}
