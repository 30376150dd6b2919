package vn.chungtay.reporting.entry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.documents.Problem;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.UnitId;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.Texts;

/// Lists of values for many units, `POST /api/v1/imports/values`: what a list says of a cell takes
/// the place of what stood there, and the same list again changes nothing. Reports that were
/// submitted are left alone: the list is refused.
@Component
class ValueImport implements ImportKind {
    private static final String STAGE = "stage";
    private static final Refusal SUBMITTED = new Refusal("entry.list.submitted", List.of());

    private final Collected collected;
    private final BulkReports reports;
    private final List<EntryLock> locks;
    private final Texts texts;

    ValueImport(Collected collected, BulkReports reports, List<EntryLock> locks, Texts texts) {
        this.collected = collected;
        this.reports = reports;
        this.locks = locks;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "values";
    }

    @Override
    public List<ListColumn> columns() {
        return ValueList.LISTED;
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    @Override
    public List<String> optionalParameters() {
        return List.of(STAGE, PROGRAMME);
    }

    @Override
    public boolean bringsFigures() {
        return true;
    }

    /// Whoever may bring lists in for some units may do so for their values.
    @Override
    public boolean isOpenTo(Viewer viewer) {
        return viewer.may(Permission.IMPORT_LISTS);
    }

    @Override
    public ImportReport take(CsvTable table, Map<String, String> parameters) {
        return take(table, parameters, List.of(Scope.EVERYWHERE));
    }

    @Override
    public ImportReport take(CsvTable table, Map<String, String> parameters, List<Scope> within) {
        var stage = parameters.getOrDefault(STAGE, "");
        var wanted = "estimate".equals(stage) ? Stage.ESTIMATE : Stage.FINAL;
        if (!stage.isEmpty() && !Round.word(wanted).equals(stage)) {
            var reason = new Refusal("entry.list.stage", List.of(stage));
            return refused(table, List.of(new Problem(table.file(), 0, 0, reason)));
        }
        var asked = parameters.getOrDefault(PROGRAMME, "");
        var programme = collected.programme(asked);
        if (programme.isEmpty() && !asked.isEmpty()) {
            var reason = new Refusal("entry.list.programme", List.of(asked));
            return refused(table, List.of(new Problem(table.file(), 0, 0, reason)));
        }
        var open = collected.of(programme, wanted, within);
        var list = new ValueList(table, open);
        var problems = new ArrayList<>(list.problems());
        problems.addAll(locked(list, within));
        if (!problems.isEmpty()) {
            return refused(table, problems);
        }
        var hand = new Hand(null, parameters.getOrDefault(BY, ""), Source.LIST);
        var written =
                list.rounds().stream()
                        .mapToLong(v -> reports.take(v.round(), v.told(), hand))
                        .sum();
        var meanwhile = locked(list, within);
        if (!meanwhile.isEmpty()) {
            return refused(table, meanwhile);
        }
        var note = texts.text("entry.list.done", written, table.lines().size() - written);
        return new ImportReport(table.lines().size(), written, List.of(), List.of(note));
    }

    /// Asked before anything is written, and once more when the rows are held: what was submitted
    /// in between is somebody's word.
    private List<Problem> locked(ValueList list, List<Scope> within) {
        return list.rounds().stream()
                .flatMap(values -> locked(list, values, within).stream())
                .toList();
    }

    /// Reports on their way are left alone. A round that has closed takes values from the office
    /// alone, which brings in what happened before there was a system; officers ask for more time,
    /// as at the desk.
    private List<Problem> locked(ValueList list, RoundValues values, List<Scope> within) {
        var round = values.round();
        var units = values.told().stream().map(UnitFigures::unit).toList();
        var closed = new Refusal("submission.lock.closed", List.of(round.closesOn()));
        var found = new ArrayList<Problem>();
        for (var lock : locks) {
            found.addAll(told(list, values, lock.underWay(round, units), SUBMITTED));
            if (!within.contains(Scope.EVERYWHERE)) {
                found.addAll(told(list, values, lock.shutOut(round, units), closed));
            }
        }
        return found;
    }

    private static List<Problem> told(
            ValueList list, RoundValues values, Collection<UnitId> units, Refusal reason) {
        return units.stream()
                .map(values::firstLineOf)
                .sorted(Comparator.naturalOrder())
                .map(line -> list.problemAt(line, reason))
                .toList();
    }

    private static ImportReport refused(CsvTable table, List<Problem> problems) {
        return new ImportReport(table.lines().size(), 0, problems, List.of());
    }
}
