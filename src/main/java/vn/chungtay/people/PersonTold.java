package vn.chungtay.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.Cells;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.organisation.Organisation;

/// Who somebody is, as a line of any list of persons tells it.
///
/// @param code what the lists call the person
public record PersonTold(
        String code, String name, @Nullable LocalDate birth, @Nullable Gender gender) {
    /// The columns that tell it, and of which unit.
    public static final List<ListColumn> COLUMNS =
            List.of(
                    ListColumn.of("person_id", "people.column.person"),
                    ListColumn.of("full_name", "people.column.name"),
                    ListColumn.of("birth_date", "people.column.birth"),
                    ListColumn.of("gender", "people.column.gender"),
                    ListColumn.of("organisation", "people.column.organisation"),
                    ListColumn.of("unit_code", "people.column.unit"));

    private static final List<String> GENDERS = words(Gender.values());
    private static final List<String> ORGANISATIONS = words(Organisation.values());

    /// What may stand in columns of such lists where that is little.
    public static final Map<String, List<String>> WORDS =
            Map.of("gender", GENDERS, "organisation", ORGANISATIONS);

    /// What could not be read is told to the cells, and of a line with such a thing nothing is to
    /// be kept.
    public static PersonTold read(Cells cells, LocalDate today) {
        return new PersonTold(
                cells.code("person_id"),
                cells.name("full_name"),
                birth(cells, today),
                gender(cells));
    }

    /// Whose unit the person belongs to; some organisation where that could not be read.
    public static Organisation organisation(Cells cells) {
        var written = cells.oneOf("organisation", ORGANISATIONS);
        return ORGANISATIONS.contains(written) ? Organisation.valueOf(written) : Organisation.FF;
    }

    private static @Nullable LocalDate birth(Cells cells, LocalDate today) {
        var birth = cells.dayIfAny("birth_date");
        if (birth != null && birth.isAfter(today)) {
            cells.refuse("birth_date", "people.list.birth-to-come", birth);
            return null;
        }
        return birth;
    }

    private static @Nullable Gender gender(Cells cells) {
        var written = cells.cell("gender").isEmpty() ? "" : cells.oneOf("gender", GENDERS);
        return GENDERS.contains(written) ? Gender.valueOf(written) : null;
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
