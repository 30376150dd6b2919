package vn.chungtay.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.Cells;
import vn.chungtay.documents.Columns;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.Problem;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.shared.Refusal;

/// A list of members read line by line, and what is wrong with each.
final class MemberReading {
    static final List<String> COLUMNS =
            List.of(
                    "person_id",
                    "full_name",
                    "birth_date",
                    "gender",
                    "organisation",
                    "unit_code",
                    "joined_on",
                    "left_on");

    private static final List<String> GENDERS = words(Gender.values());
    private static final List<String> ORGANISATIONS = words(Organisation.values());

    static final Map<String, List<String>> WORDS =
            Map.of("gender", GENDERS, "organisation", ORGANISATIONS);

    private final List<Problem> problems = new ArrayList<>();
    private final List<MemberLine> lines = new ArrayList<>();
    private final Columns columns;
    private final LocalDate today;
    private final boolean headerWrong;

    MemberReading(CsvTable list, LocalDate today) {
        this.today = today;
        this.columns = Columns.of(list, COLUMNS, problems::add).keptByPeople();
        this.headerWrong = !problems.isEmpty();
        if (!headerWrong) {
            list.lines().forEach(line -> read(columns.cells(line)).ifPresent(lines::add));
        }
    }

    List<Problem> problems() {
        return problems;
    }

    /// Whether the columns are not the ones that are due, and no line could be read.
    boolean isHeaderWrong() {
        return headerWrong;
    }

    /// Those that could be read.
    List<MemberLine> lines() {
        return lines;
    }

    Problem problemAt(int line, String column, Refusal reason) {
        return columns.problemAt(line, column, reason);
    }

    private Optional<MemberLine> read(Cells cells) {
        var before = problems.size();
        var person = cells.code("person_id");
        var name = cells.name("full_name");
        var birth = birth(cells);
        var gender = cells.cell("gender").isEmpty() ? "" : cells.oneOf("gender", GENDERS);
        var organisation = cells.oneOf("organisation", ORGANISATIONS);
        var unit = cells.code("unit_code");
        var joined = joined(cells, birth);
        var left = joined.map(first -> cells.lastDay("left_on", first)).orElse(null);
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(
                new MemberLine(
                        cells.line(),
                        person,
                        name,
                        birth,
                        gender.isEmpty() ? null : Gender.valueOf(gender),
                        Organisation.valueOf(organisation),
                        unit,
                        joined.orElseThrow(),
                        left));
    }

    private @Nullable LocalDate birth(Cells cells) {
        var birth = cells.dayIfAny("birth_date");
        if (birth != null && birth.isAfter(today)) {
            cells.refuse("birth_date", "people.list.birth-to-come", birth);
            return null;
        }
        return birth;
    }

    private Optional<LocalDate> joined(Cells cells, @Nullable LocalDate birth) {
        var joined = cells.day("joined_on");
        if (joined.isPresent() && joined.get().isAfter(today)) {
            cells.refuse("joined_on", "people.list.joined-to-come", joined.get());
        } else if (joined.isPresent() && birth != null && !joined.get().isAfter(birth)) {
            cells.refuse("joined_on", "people.list.joined-unborn", joined.get(), birth);
        }
        return joined;
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
