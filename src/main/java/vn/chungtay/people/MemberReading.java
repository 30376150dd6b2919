package vn.chungtay.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.Cells;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.shared.Outcome;

/// Reads the lines of a list of members.
final class MemberReading {
    private static final String IDENTITY = "identity_number";

    /// Most lists have no numbers of identity cards.
    static final List<ListColumn> COLUMNS =
            Stream.concat(
                            PersonTold.COLUMNS.stream(),
                            Stream.of(
                                    ListColumn.of("joined_on", "people.column.joined"),
                                    ListColumn.of("left_on", "people.column.left"),
                                    ListColumn.ifAny(IDENTITY, "people.column.identity")
                                            .keptClosed()))
                    .toList();

    private final LocalDate today;
    private final boolean numbered;

    private MemberReading(CsvTable list, LocalDate today) {
        this.today = today;
        this.numbered = PersonList.has(list, IDENTITY);
    }

    static PersonList<MemberLine> of(CsvTable list, LocalDate today) {
        return new PersonList<>(list, COLUMNS, new MemberReading(list, today)::read);
    }

    private MemberLine read(Cells cells) {
        var who = PersonTold.read(cells, today);
        var identity = identity(cells);
        var organisation = PersonTold.organisation(cells);
        var unit = cells.code("unit_code");
        var joined = joined(cells, who.birth());
        var left = joined.map(first -> cells.lastDay("left_on", first)).orElse(null);
        return new MemberLine(
                cells.line(), who, identity, organisation, unit, joined.orElse(today), left);
    }

    private @Nullable IdentityNumber identity(Cells cells) {
        var written = numbered ? cells.cell(IDENTITY) : "";
        if (written.isEmpty()) {
            return null;
        }
        return switch (IdentityNumber.read(written)) {
            case Outcome.Accepted<IdentityNumber>(var number) -> number;
            case Outcome.Refused<IdentityNumber> _ -> {
                cells.refuse(IDENTITY, "people.list.identity");
                yield null;
            }
        };
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
}
