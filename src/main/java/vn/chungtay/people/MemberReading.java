package vn.chungtay.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.Cells;
import vn.chungtay.documents.Columns;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.Problem;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;

/// A list of members read line by line, and what is wrong with each.
final class MemberReading {
    static final List<String> COLUMNS =
            Stream.concat(
                            PersonTold.COLUMNS.stream(),
                            Stream.of("organisation", "unit_code", "joined_on", "left_on"))
                    .toList();

    /// May be left out: most lists have no such column.
    private static final String IDENTITY = "identity_number";

    private final List<Problem> problems = new ArrayList<>();
    private final List<MemberLine> lines = new ArrayList<>();
    private final Columns columns;
    private final LocalDate today;
    private final boolean headerWrong;
    private final boolean numbered;

    MemberReading(CsvTable list, LocalDate today) {
        this.today = today;
        this.numbered = list.header().stream().map(String::strip).anyMatch(IDENTITY::equals);
        var further = numbered ? Stream.of(IDENTITY) : Stream.<String>of();
        var due = Stream.concat(COLUMNS.stream(), further).toList();
        this.columns = Columns.of(list, due, problems::add).keptByPeople();
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
        var who = PersonTold.read(cells, today);
        var identity = identity(cells);
        var organisation = PersonTold.organisation(cells);
        var unit = cells.code("unit_code");
        var joined = joined(cells, who.birth());
        var left = joined.map(first -> cells.lastDay("left_on", first)).orElse(null);
        if (problems.size() > before) {
            return Optional.empty();
        }
        return Optional.of(
                new MemberLine(
                        cells.line(),
                        who,
                        identity,
                        organisation,
                        unit,
                        joined.orElseThrow(),
                        left));
    }

    private @Nullable IdentityNumber identity(Cells cells) {
        var written = numbered ? cells.cell(IDENTITY) : "";
        if (written.isEmpty()) {
            return null;
        }
        return switch (IdentityNumber.read(written)) {
            case Outcome.Accepted<IdentityNumber>(var number) -> number;
            case Outcome.Refused<IdentityNumber> _ -> {
                cells.refuse(IDENTITY, "person.refusal.identity");
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
