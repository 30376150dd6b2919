package vn.chungtay.organisation.reorganisation;

import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.reorganisation.Succession.Extent;

/// A line of a list of mergers: an area or a unit, and what takes it over.
///
/// @param number of the line in its file; 0 where a unit merely follows its area
/// @param name what the successor is called
/// @param rank its kind or its level
/// @param place the area of a successor that is a unit, where that is known
record MergerLine(
        int number,
        String oldCode,
        String newCode,
        String name,
        String rank,
        Extent extent,
        @Nullable String place) {

    boolean isPart() {
        return extent == Extent.PART;
    }

    /// How far from the top the successor stands: the province is 1.
    int height() {
        return switch (rank) {
            case "PROVINCE" -> 1;
            case "DISTRICT", "CITY" -> 2;
            case "VILLAGE", "BRANCH" -> 4;
            default -> 3;
        };
    }

    /// Whether it only says that something goes on as it is.
    boolean goesOn() {
        return oldCode.equals(newCode);
    }
}
