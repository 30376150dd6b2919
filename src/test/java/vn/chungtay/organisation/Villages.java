package vn.chungtay.organisation;

import java.util.List;

/// Two villages in each commune of the small province, each with a branch of the Front and one of
/// the Farmers' Union.
public final class Villages {
    public static final List<String> AREAS =
            List.of("t.b.1.a", "t.b.1.b", "t.b.2.a", "t.b.2.b", "t.n.1.a", "t.n.1.b");

    private Villages() {}

    public static void settleIn(SmallProvince province) {
        province.write(p -> {
            for (var village : AREAS) {
                var commune = village.substring(0, village.length() - 2);
                p.area(village, "VILLAGE", commune, "[2015-01-01,)");
                p.unit("FF", village, "BRANCH", commune);
                p.unit("FU", village, "BRANCH", commune);
            }
        });
    }
}
