package vn.chungtay.people.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.Problem;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;
import vn.chungtay.people.PersonTold;
import vn.chungtay.people.StagedLines;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.Texts;

/// Lists of officials, `POST /api/v1/imports/officials`. The same list again changes nothing.
@Component
class OfficialImport implements ImportKind {
    private final OfficialBook book;
    private final OfficialWords words;
    private final Sights sights;
    private final Told told;
    private final Clock clock;

    OfficialImport(OfficialBook book, OfficialWords words, Sights sights, Told told, Clock clock) {
        this.book = book;
        this.words = words;
        this.sights = sights;
        this.told = told;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "officials";
    }

    @Override
    public List<String> columns() {
        return OfficialReading.COLUMNS;
    }

    @Override
    public Map<String, List<String>> words() {
        return PersonTold.WORDS;
    }

    /// A line that leans on another stays out with it: a new head where the old one's does.
    @Override
    public boolean takesGoodLines() {
        return true;
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    /// Whoever brings lists in for some units does so for their officials.
    @Override
    public boolean isOpenTo(Viewer viewer) {
        return viewer.may(Permission.IMPORT_LISTS);
    }

    @Override
    public ImportReport take(CsvTable list, Map<String, String> parameters) {
        return take(list, parameters, List.of(Scope.EVERYWHERE));
    }

    @Override
    public ImportReport take(CsvTable list, Map<String, String> parameters, List<Scope> within) {
        var reading = new OfficialReading(list, words, LocalDate.now(clock));
        var partial = isPartial(parameters) && !reading.isHeaderWrong();
        var problems = new ArrayList<>(reading.problems());
        if (!reading.lines().isEmpty()) {
            book.stage(reading.lines());
            problems.addAll(wrong(reading, sights.of(within), partial));
        }
        var read = list.lines().size();
        var good = partial ? read - problems.stream().map(Problem::line).distinct().count() : 0;
        if (!problems.isEmpty() && good == 0) {
            return new ImportReport(read, 0, problems, List.of());
        }
        var written = reading.lines().isEmpty() ? OfficialBook.Written.NOTHING : book.write();
        return new ImportReport(
                read,
                written.lines(),
                problems,
                List.of(told.by(written)),
                problems.isEmpty() ? read : good);
    }

    private List<Problem> wrong(OfficialReading reading, Sight sight, boolean partial) {
        return book.wrong(sight, partial).stream()
                .map(one -> reading.problemAt(one.line(), one.question().column(), reason(one)))
                .toList();
    }

    private static Refusal reason(StagedLines.Wrong found) {
        return new Refusal("official.list." + found.question(), List.of(found.about()));
    }

    /// Tells what became of a list: the trail, and whoever sent it.
    @Component
    static class Told {
        private final Trail trail;
        private final Texts texts;

        Told(Trail trail, Texts texts) {
            this.trail = trail;
            this.texts = texts;
        }

        String by(OfficialBook.Written written) {
            if (written.lines() > 0) {
                trail.record(
                        Act.of("officials.import", "officials")
                                .after("persons", written.persons())
                                .after("offices", written.offices())
                                .after("trainings", written.trainings())
                                .after("verdicts", written.verdicts()));
            }
            return texts.text(
                    "official.list.done",
                    written.offices(),
                    written.persons(),
                    written.trainings(),
                    written.verdicts());
        }
    }
}
