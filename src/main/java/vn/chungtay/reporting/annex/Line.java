package vn.chungtay.reporting.annex;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Organisation;

/// Which row of a table a figure stands in: an organisation's, the printed total, or the printed
/// rate of that total. Its code is what files, addresses and the database use: `FF` … `WU`,
/// `TOTAL`, `RATE`.
public record Line(@Nullable Organisation organisation, String code) {

    public static final Line TOTAL = new Line(null, "TOTAL");
    public static final Line RATE = new Line(null, "RATE");

    public static Line of(Organisation organisation) {
        return new Line(organisation, organisation.name());
    }

    public static Optional<Line> fromCode(String code) {
        return switch (code) {
            case "TOTAL" -> Optional.of(TOTAL);
            case "RATE" -> Optional.of(RATE);
            default ->
                    Arrays.stream(Organisation.values())
                            .filter(o -> o.name().equals(code))
                            .findFirst()
                            .map(Line::of);
        };
    }

    public boolean isOrganisation() {
        return organisation != null;
    }
}
