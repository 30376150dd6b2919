package vn.chungtay.people.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sights;
import vn.chungtay.people.PersonList;
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
    public List<ListColumn> columns() {
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
        var taking =
                new PersonList.Taking<>(
                        book, sights.of(within), OfficialImport::reason, this::write);
        return OfficialReading.of(list, words, LocalDate.now(clock))
                .take(isPartial(parameters), taking);
    }

    private static Refusal reason(StagedLines.Wrong found) {
        return new Refusal("official.list." + found.question(), List.of(found.about()));
    }

    private PersonList.Written write() {
        var written = book.write();
        return new PersonList.Written(written.lines(), List.of(told.by(written)));
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
