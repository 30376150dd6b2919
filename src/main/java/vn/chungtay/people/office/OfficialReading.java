package vn.chungtay.people.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.Cells;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.people.PersonList;
import vn.chungtay.people.PersonTold;

/// Reads the lines of a list of officials.
final class OfficialReading {
    private static final String TRAINED = "trained_on";
    private static final String STANDARDS = "meets_standards";

    static final List<ListColumn> COLUMNS =
            Stream.concat(
                            PersonTold.COLUMNS.stream(),
                            Stream.of(
                                    ListColumn.of("post", "official.column.post"),
                                    ListColumn.of("full_time", "official.column.full-time"),
                                    ListColumn.of("party_member", "official.column.party"),
                                    ListColumn.of("education", "official.column.education"),
                                    ListColumn.of("political_theory", "official.column.theory"),
                                    ListColumn.of("from", "official.column.from"),
                                    ListColumn.of("to", "official.column.to"),
                                    ListColumn.ifAny(TRAINED, "official.column.trained"),
                                    ListColumn.ifAny(STANDARDS, "official.column.standards")))
                    .toList();

    private final CsvTable list;
    private final OfficialWords words;
    private final LocalDate today;

    private OfficialReading(CsvTable list, OfficialWords words, LocalDate today) {
        this.list = list;
        this.words = words;
        this.today = today;
    }

    static PersonList<OfficialLine> of(CsvTable list, OfficialWords words, LocalDate today) {
        var reading = new OfficialReading(list, words, today);
        return new PersonList<>(list, COLUMNS, reading::read);
    }

    private OfficialLine read(Cells cells) {
        var who = PersonTold.read(cells, today);
        var held = held(cells, who.birth());
        return saying(cells, who, held);
    }

    /// What could not be read is told, and of a line with such a thing nothing is kept.
    private OfficialLine.Held held(Cells cells, @Nullable LocalDate birth) {
        var organisation = PersonTold.organisation(cells);
        var title = cells.name("post");
        var from = cells.day("from").orElse(today);
        if (from.isAfter(today)) {
            cells.refuse("from", "official.list.from-to-come", from);
        } else if (birth != null && !from.isAfter(birth)) {
            cells.refuse("from", "official.list.from-unborn", from, birth);
        }
        return new OfficialLine.Held(
                organisation,
                cells.code("unit_code"),
                words.post(title),
                title,
                from,
                cells.lastDay("to", from));
    }

    private OfficialLine saying(Cells cells, PersonTold who, OfficialLine.Held held) {
        return new OfficialLine(
                cells.line(),
                who,
                held,
                Boolean.TRUE.equals(answer(cells, "full_time")),
                Boolean.TRUE.equals(answer(cells, "party_member")),
                word(cells, "education", words.education(cells.cell("education"))),
                word(
                        cells,
                        "political_theory",
                        words.politicalTheory(cells.cell("political_theory"))),
                PersonList.has(list, TRAINED)
                        ? past(cells, TRAINED, "official.list.trained-to-come")
                        : null,
                PersonList.has(list, STANDARDS) ? answer(cells, STANDARDS) : null);
    }

    /// A day that may be left out, and has come.
    private @Nullable LocalDate past(Cells cells, String column, String refusal) {
        var day = cells.dayIfAny(column);
        if (day != null && day.isAfter(today)) {
            cells.refuse(column, refusal, day);
            return null;
        }
        return day;
    }

    /// Offices tick what is so and leave empty what is not.
    private @Nullable Boolean answer(Cells cells, String column) {
        return word(cells, column, words.answer(cells.cell(column)));
    }

    private <T> @Nullable T word(Cells cells, String column, Optional<T> known) {
        var written = cells.cell(column);
        if (!written.isEmpty() && known.isEmpty()) {
            cells.refuse(column, "official.list.word", written, words.allowed(column));
        }
        return known.orElse(null);
    }
}
