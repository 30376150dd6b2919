package vn.chungtay.organisation.registry;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.RequestRefused;

/// The day a page speaks of: the one that was asked for, or today.
///
/// @param named whether the addresses of other pages name it; today goes without saying
public record AsOf(LocalDate day, boolean named) {

    /// Refuses what is no date, in words.
    public static AsOf read(@Nullable String text, Clock clock) {
        var today = LocalDate.now(clock);
        if (text == null || text.isBlank()) {
            return new AsOf(today, false);
        }
        return switch (DateText.read(text)) {
            case Outcome.Accepted<LocalDate>(var day) -> new AsOf(day, !day.equals(today));
            case Outcome.Refused<LocalDate>(var reasons) ->
                    throw new RequestRefused(reasons.getFirst());
        };
    }

    public static AsOf on(LocalDate day) {
        return new AsOf(day, true);
    }

    /// Whether the day lies in a stretch of days.
    public boolean isWithin(LocalDate first, @Nullable LocalDate last) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    /// The address of a page about the same day.
    public String address(String path) {
        return written(UriComponentsBuilder.fromPath(path));
    }

    public String unit(String code) {
        return address("/units/" + code);
    }

    public String area(String code) {
        return address("/areas/" + code);
    }

    /// The tree opened at a place, as far as that place is in sight.
    String tree(String path, String code) {
        return written(
                UriComponentsBuilder.fromPath(path + "/tree")
                        .queryParam("at", code)
                        .fragment(Tree.CHOSEN));
    }

    private String written(UriComponentsBuilder address) {
        if (named) {
            address.queryParam("asOf", DateText.print(day));
        }
        return address.encode().toUriString();
    }
}
