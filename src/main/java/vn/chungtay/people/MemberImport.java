package vn.chungtay.people;

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
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.Texts;

/// Lists of members, `POST /api/v1/imports/members`. The same list again changes nothing.
@Component
class MemberImport implements ImportKind {
    private final MemberBook book;
    private final Sights sights;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    MemberImport(MemberBook book, Sights sights, Trail trail, Texts texts, Clock clock) {
        this.book = book;
        this.sights = sights;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "members";
    }

    @Override
    public List<ListColumn> columns() {
        return MemberReading.COLUMNS;
    }

    @Override
    public Map<String, List<String>> words() {
        return PersonTold.WORDS;
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    /// Whoever brings lists in for some units does so for their members.
    @Override
    public boolean isOpenTo(Viewer viewer) {
        return viewer.may(Permission.IMPORT_LISTS);
    }

    @Override
    public ImportReport take(CsvTable list, Map<String, String> parameters) {
        return take(list, parameters, List.of(Scope.EVERYWHERE));
    }

    /// No line says anything about another person.
    @Override
    public boolean takesGoodLines() {
        return true;
    }

    @Override
    public ImportReport take(CsvTable list, Map<String, String> parameters, List<Scope> within) {
        var taking =
                new PersonList.Taking<>(book, sights.of(within), MemberImport::reason, this::write);
        return MemberReading.of(list, LocalDate.now(clock)).take(isPartial(parameters), taking);
    }

    private static Refusal reason(StagedLines.Wrong found) {
        return new Refusal("people.list." + found.question(), List.of(found.about()));
    }

    private PersonList.Written write() {
        var written = book.write();
        if (written.memberships() > 0) {
            trail.record(
                    Act.of("members.import", "members")
                            .after("persons", written.persons())
                            .after("memberships", written.memberships()));
        }
        return new PersonList.Written(written.memberships(), notes(written));
    }

    private List<String> notes(MemberBook.Written written) {
        var done = texts.text("people.list.done", written.memberships(), written.persons());
        return written.alike() == 0
                ? List.of(done)
                : List.of(done, texts.text("people.list.alike", written.alike()));
    }
}
