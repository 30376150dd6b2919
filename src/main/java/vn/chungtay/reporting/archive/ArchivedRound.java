package vn.chungtay.reporting.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.Level;
import vn.chungtay.reporting.period.Round;

/// A round on the first page of an archive, and where its files are.
///
/// @param version of its form, counted from 1
/// @param tallies by level from above
record ArchivedRound(Round round, int version, List<Tally> tallies, List<Line> lines) {

    /// How many of a level owe a report, and how many of them signed one.
    record Tally(Level level, long owed, long signed) {
        long missing() {
            return owed - signed;
        }
    }

    /// A unit, or the report on a whole area, with its papers.
    ///
    /// @param unit none for the report on an area
    record Line(
            String code,
            String name,
            ArchivedUnit.@Nullable Head unit,
            ArchivedUnit.@Nullable Signature signature,
            String digest,
            List<String> papers) {}

    static ArchivedRound of(Round round, int version, List<Tally> tallies) {
        return new ArchivedRound(round, version, tallies, new ArrayList<>());
    }

    void add(ArchivedUnit unit) {
        var head = unit.head();
        lines.add(
                new Line(
                        head.code(),
                        head.name(),
                        head,
                        unit.signature(),
                        unit.digest(),
                        new ArrayList<>()));
    }

    /// Where it is in the archive, without a slash at the end.
    String folder() {
        return round.programme() + "/" + round.path().replace('/', '-');
    }

    String figures() {
        return folder() + "/figures.csv";
    }

    String form() {
        return "forms/%s-%s-%d.csv".formatted(round.programme(), round.form().code(), version);
    }

    String units() {
        return "units-" + round.treeOn() + ".csv";
    }

    /// Adds a paper to the unit or area it is of.
    void add(ArchivedPaper paper, String file) {
        var line = lines.stream().filter(paper::isOf).findFirst();
        line.ifPresentOrElse(
                one -> one.papers().add(file),
                () ->
                        lines.add(
                                new Line(
                                        paper.code(),
                                        paper.name(),
                                        null,
                                        paper.signature(),
                                        "",
                                        new ArrayList<>(List.of(file)))));
    }
}
