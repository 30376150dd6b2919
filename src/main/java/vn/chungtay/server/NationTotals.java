package vn.chungtay.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.signed.SignedTotals.Line;
import vn.chungtay.shared.Quantity;

/// What several provinces signed, added up element by element. Only figures are added: a province
/// to which an element does not apply, or that has not signed, counts for nothing and is not among
/// those that are added.
///
/// @param signed by the codes of the provinces
record NationTotals(Map<String, List<Line>> signed) {
    static final List<String> HEADER =
            List.of(
                    "province",
                    "organisation",
                    "element",
                    "value",
                    "provinces",
                    "signed_at",
                    "digest");

    /// The sums first, without a province, then what each signed.
    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        sums().forEach((place, sum) -> {
            rows.add(
                    List.of(
                            "",
                            place.organisation.name(),
                            place.element,
                            String.valueOf(sum.value),
                            String.valueOf(sum.provinces),
                            "",
                            ""));
        });
        new TreeMap<>(signed)
                .forEach((province, lines) -> {
                    for (var line : lines) {
                        rows.add(
                                List.of(
                                        province,
                                        line.organisation().name(),
                                        line.element(),
                                        line.value().code(),
                                        "1",
                                        line.signedAt().toString(),
                                        line.digest()));
                    }
                });
        return rows;
    }

    /// The organisations whose unit of this province has signed nothing.
    List<Organisation> unsigned(String province) {
        var missing = new TreeSet<>(List.of(Organisation.values()));
        signed.getOrDefault(province, List.of())
                .forEach(line -> missing.remove(line.organisation()));
        return List.copyOf(missing);
    }

    private Map<Place, Sum> sums() {
        var sums = new TreeMap<Place, Sum>();
        for (var lines : signed.values()) {
            for (var line : lines) {
                if (line.value() instanceof Quantity.Known(long amount)) {
                    sums.merge(
                            new Place(line.organisation(), line.element()),
                            new Sum(amount, 1),
                            Sum::plus);
                }
            }
        }
        return sums;
    }

    private record Place(Organisation organisation, String element) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            var byOrganisation = organisation.compareTo(other.organisation);
            return byOrganisation == 0 ? element.compareTo(other.element) : byOrganisation;
        }
    }

    private record Sum(long value, int provinces) {
        Sum plus(Sum other) {
            return new Sum(
                    Math.addExact(value, other.value), Math.addExact(provinces, other.provinces));
        }
    }
}
