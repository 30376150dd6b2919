package vn.chungtay.people.age;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/// What members are told apart by: gender, then age in whole years.
enum Part {
    WOMEN,
    MEN,
    GENDER_NOT_KNOWN,
    UNDER_18,
    FROM_18_TO_30,
    FROM_31_TO_45,
    FROM_46_TO_60,
    OVER_60,
    AGE_NOT_KNOWN;

    static final List<Part> GENDERS = List.copyOf(EnumSet.range(WOMEN, GENDER_NOT_KNOWN));
    static final List<Part> AGES = List.copyOf(EnumSet.range(UNDER_18, AGE_NOT_KNOWN));

    /// What it is called in files and in SQL.
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
