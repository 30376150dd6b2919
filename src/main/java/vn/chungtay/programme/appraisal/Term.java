package vn.chungtay.programme.appraisal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.programme.Programme;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// The years of a programme, in each of which something is owed.
///
/// @param programme its code
public record Term(String programme, int first, int last) {
    public static final String NO_YEAR = "term.refusal.year";

    public static Term of(Programme programme) {
        return new Term(
                programme.code(),
                programme.starts().firstDay().getYear(),
                programme.ends().lastDay().getYear());
    }

    public boolean has(int year) {
        return year >= first && year <= last;
    }

    /// The year a day lies in; the nearest one outside of the term.
    public int nearest(LocalDate today) {
        return Math.clamp(today.getYear(), first, last);
    }

    /// From the last to the first.
    public List<Integer> years() {
        return IntStream.rangeClosed(first, last).map(year -> first + last - year).boxed().toList();
    }

    /// The day by which the units of a year are told: its last one, or today while it runs.
    public static LocalDate dayOf(int year, LocalDate today) {
        var first = LocalDate.of(year, 1, 1);
        var last = LocalDate.of(year, 12, 31);
        var until = today.isBefore(last) ? today : last;
        return until.isBefore(first) ? first : until;
    }

    /// The year that was typed; empty when it is none of these.
    public @Nullable Integer read(@Nullable String typed) {
        return years().stream()
                .filter(year -> String.valueOf(year).equals(typed))
                .findFirst()
                .orElse(null);
    }

    /// The year that was asked for in an address, the nearest when none was; refuses others in
    /// words.
    public int asked(@Nullable String typed, LocalDate today) {
        if (typed == null) {
            return nearest(today);
        }
        var year = read(typed);
        if (year == null) {
            throw new RequestRefused(refusal(typed));
        }
        return year;
    }

    public Refusal refusal(String typed) {
        return new Refusal(NO_YEAR, List.of(typed, String.valueOf(first), String.valueOf(last)));
    }
}
