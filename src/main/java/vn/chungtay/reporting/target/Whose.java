package vn.chungtay.reporting.target;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Texts;

/// Whom a target is held against: an organisation, or its part in one sector where the target tells
/// them apart.
///
/// @param sector `STATE` or `NON_STATE`; null for the organisation
public record Whose(Organisation organisation, @Nullable String sector)
        implements Comparable<Whose> {
    private static final List<String> SECTORS = List.of("STATE", "NON_STATE");

    private static final Comparator<Whose> ORDER =
            Comparator.comparing(Whose::organisation)
                    .thenComparing(one -> SECTORS.indexOf(Objects.toString(one.sector, "")));

    /// As [#code()] writes it; refuses what nobody knows, in words.
    public static @Nullable Whose read(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var sector = SECTORS.stream().filter(one -> typed.endsWith("." + one)).findFirst();
        var whose = typed.substring(0, typed.length() - sector.map(s -> s.length() + 1).orElse(0));
        var found = Asked.oneOf(Organisation.values(), whose, "unit.refusal.organisation");
        return found == null ? null : new Whose(found, sector.orElse(null));
    }

    /// In an address: `TU`, `TU.STATE`.
    public String code() {
        return sector == null ? organisation.name() : organisation + "." + sector;
    }

    public String label(Texts texts) {
        var name = texts.text("organisation." + organisation);
        return sector == null ? name : texts.text("target.whose", name, sector(texts));
    }

    /// The sector alone.
    public String sector(Texts texts) {
        return "STATE".equals(sector)
                ? texts.text("programme.sector.state")
                : texts.text("programme.sector.non-state");
    }

    /// Whether an organisation was asked for, all of it or this part of it.
    public boolean includes(Whose other) {
        return organisation == other.organisation
                && (sector == null || sector.equals(other.sector));
    }

    @Override
    public int compareTo(Whose other) {
        return ORDER.compare(this, other);
    }
}
