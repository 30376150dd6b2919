package vn.chungtay.organisation.reorganisation;

import java.util.Locale;

/// The name of an area at the end of a longer name: “Hội Nông dân xã An Khang” is named for “Xã An
/// Khang”.
final class AreaName {
    private AreaName() {}

    static boolean ends(String name, String area) {
        var start = name.length() - area.length();
        return start > 0
                && name.charAt(start - 1) == ' '
                && name.regionMatches(true, start, area, 0, area.length());
    }

    /// The same name for another area, in the same case; the name itself where it is not named for
    /// the area.
    static String replaced(String name, String area, String other) {
        if (!ends(name, area)) {
            return name;
        }
        var start = name.length() - area.length();
        var first = other.substring(0, 1);
        return name.substring(0, start)
                + (Character.isLowerCase(name.charAt(start))
                        ? first.toLowerCase(Locale.ROOT)
                        : first)
                + other.substring(1);
    }
}
