package vn.chungtay.reporting.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.extract.ExtractElement;
import vn.chungtay.exchange.CsvStream;
import vn.chungtay.reporting.form.Cell;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.FormElements;
import vn.chungtay.shared.Release;
import vn.chungtay.web.Texts;

/// A year in one file: what was signed in its rounds, by whom, with the papers and with what every
/// code means. All of it is of one moment.
@Component
class Archive {
    private static final List<String> FIGURES =
            List.of(
                    "unit_code",
                    "unit_name",
                    "organisation",
                    "level",
                    "element",
                    "value",
                    "signed_at",
                    "signed_by",
                    "step",
                    "digest");

    private static final List<String> ELEMENTS =
            List.of("element", "name", "unit", "over_time", "answers");

    private final ArchivedSignatures signatures;
    private final ArchivedPapers papers;
    private final ArchivePage page;
    private final Texts texts;
    private final Clock clock;

    Archive(
            ArchivedSignatures signatures,
            ArchivedPapers papers,
            ArchivePage page,
            Texts texts,
            Clock clock) {
        this.signatures = signatures;
        this.papers = papers;
        this.page = page;
        this.texts = texts;
        this.clock = clock;
    }

    /// @return how many reports of units are in it
    /// @throws ArchiveRefused when nobody signed anything in the year
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public long write(Year year, OutputStream out) throws IOException {
        var rounds = signatures.of(year);
        var signed = rounds.stream().flatMap(one -> one.tallies().stream());
        if (signed.allMatch(tally -> tally.signed() == 0)) {
            throw new ArchiveRefused(texts.text("archive.refusal.none", year.toString()), null);
        }
        var zip = new ArchiveZip(out);
        var there = new HashSet<String>();
        for (var round : rounds) {
            add(round, zip);
            addMeanings(round, there, zip);
        }
        var made = made(year);
        zip.add("index.html", file -> page.write(made, rounds, file));
        var readme = texts.text("archive.readme", made.year(), made.at(), made.version());
        zip.add("README.txt", readme.getBytes(StandardCharsets.UTF_8));
        zip.end();
        return rounds.stream()
                .flatMap(one -> one.lines().stream())
                .filter(one -> one.unit() != null)
                .count();
    }

    private ArchivePage.Made made(Year year) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new ArchivePage.Made(year.toString(), now, Release.version());
    }

    private void add(ArchivedRound round, ArchiveZip zip) throws IOException {
        zip.add(
                round.figures(),
                out ->
                        CsvStream.MARKED.write(
                                FIGURES,
                                taker ->
                                        signatures.each(
                                                round.round(),
                                                unit -> {
                                                    round.add(unit);
                                                    lines(round.round().form(), unit, taker);
                                                }),
                                out));
        for (var paper : papers.of(round.round())) {
            var file = round.folder() + "/" + paper.path();
            var sum = zip.add(file, papers.content(paper));
            if (!sum.equals(paper.kept().digest())) {
                throw new IllegalStateException("A paper is not what was kept: " + file);
            }
            round.add(paper, file);
        }
    }

    private static void lines(Form form, ArchivedUnit unit, Consumer<List<String>> taker) {
        var head = unit.head();
        var signature = unit.signature();
        for (var cell : form.cells()) {
            taker.accept(
                    List.of(
                            head.code(),
                            head.name(),
                            head.organisation().name(),
                            head.level().name(),
                            cell.element(),
                            unit.figures().value(cell).code(),
                            signature.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                            signature.person(),
                            signature.step(),
                            unit.digest()));
        }
    }

    /// The form and the units of a round, unless another round has brought the same.
    private void addMeanings(ArchivedRound round, Set<String> there, ArchiveZip zip)
            throws IOException {
        var form = round.round().form();
        if (there.add(round.form())) {
            zip.add(
                    round.form(),
                    out -> CsvStream.MARKED.write(ELEMENTS, taker -> meanings(form, taker), out));
        }
        if (there.add(round.units())) {
            zip.add(
                    round.units(),
                    out ->
                            CsvStream.MARKED.write(
                                    ArchivedSignatures.UNIT_COLUMNS,
                                    taker -> signatures.eachUnit(round.round().treeOn(), taker),
                                    out));
        }
    }

    private void meanings(Form form, Consumer<List<String>> taker) {
        for (var cell : form.cells()) {
            taker.accept(meaning(cell, FormElements.told(form, cell)));
        }
    }

    private List<String> meaning(Cell cell, ExtractElement told) {
        return List.of(
                told.code(),
                told.name(),
                told.unit() == null ? "" : texts.text(told.unit()),
                texts.text("archive.over-time." + cell.overTime()),
                String.join("; ", told.answers()));
    }
}
