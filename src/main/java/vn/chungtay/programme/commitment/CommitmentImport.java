package vn.chungtay.programme.commitment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.Columns;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.documents.Problem;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Sight;
import vn.chungtay.organisation.Sights;
import vn.chungtay.programme.appraisal.Term;
import vn.chungtay.programme.appraisal.Terms;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.Texts;

/// Lists of commitments, `POST /api/v1/imports/commitments`: what the list that is exported begins
/// with, each line registered as by the form. What is registered already stays as it is, so that
/// the same list again changes nothing.
@Component
class CommitmentImport implements ImportKind {
    private static final List<ListColumn> LISTED =
            List.of(
                    ListColumn.of("unit_code", "commitment.unit.code"),
                    ListColumn.of("year", "commitment.year"),
                    ListColumn.of("holder", "commitment.holder"),
                    ListColumn.of("person", "commitment.person"),
                    ListColumn.of("post", "commitment.post"),
                    ListColumn.of("origin", "commitment.origin"),
                    ListColumn.of("title", "commitment.title"),
                    ListColumn.of("novelty", "commitment.novelty"));
    static final List<String> COLUMNS = ListColumn.due(LISTED);

    /// What an export tells besides; not read.
    static final List<String> MORE =
            List.of("id", "unit_name", "registered_on", "registered_by", "state");

    private final Registering registering;
    private final Commitments commitments;
    private final Terms terms;
    private final Sights sights;
    private final Texts texts;

    CommitmentImport(
            Registering registering,
            Commitments commitments,
            Terms terms,
            Sights sights,
            Texts texts) {
        this.registering = registering;
        this.commitments = commitments;
        this.terms = terms;
        this.sights = sights;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "commitments";
    }

    @Override
    public List<ListColumn> columns() {
        return LISTED;
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    /// Whoever may do so line by line may bring in a list.
    @Override
    public boolean isOpenTo(Viewer viewer) {
        return mayBring(viewer);
    }

    static boolean mayBring(Viewer viewer) {
        return viewer.may(Permission.IMPORT_LISTS) && viewer.may(Permission.REGISTER_COMMITMENTS);
    }

    @Override
    public ImportReport take(CsvTable list, Map<String, String> parameters) {
        return take(list, parameters, List.of(Scope.EVERYWHERE));
    }

    @Override
    public ImportReport take(CsvTable list, Map<String, String> parameters, List<Scope> within) {
        var problems = new ArrayList<Problem>();
        var columns = Columns.among(list, COLUMNS, MORE, problems::add);
        var term = terms.current().orElse(null);
        if (term == null) {
            var reason = new Refusal("commitment.list.no-programme", List.of());
            problems.add(new Problem(list.file(), 0, 0, reason));
        }
        if (term == null || !problems.isEmpty()) {
            return new ImportReport(list.lines().size(), 0, problems, List.of());
        }
        var wanted = registrations(list, new Reading(columns, term, sights.of(within), problems));
        if (!problems.isEmpty()) {
            return new ImportReport(list.lines().size(), 0, problems, List.of());
        }
        var by = parameters.getOrDefault(BY, "");
        var written = wanted.stream().filter(one -> commitments.take(one, by)).count();
        var note = texts.text("commitment.list.done", written, wanted.size() - written);
        return new ImportReport(list.lines().size(), written, List.of(), List.of(note));
    }

    private record Reading(Columns columns, Term term, Sight sight, List<Problem> problems) {}

    private List<Registration> registrations(CsvTable list, Reading reading) {
        var all = new ArrayList<Registration>();
        for (var line : list.lines()) {
            var before = reading.problems().size();
            var form = form(line, reading);
            if (reading.problems().size() > before) {
                continue;
            }
            var read = registering.read(form, reading.term(), reading.sight());
            read.errors()
                    .forEach(error ->
                            reading.problems()
                                    .add(
                                            reading.columns()
                                                    .problemAt(
                                                            line.number(),
                                                            column(error.field()),
                                                            new Refusal(
                                                                    "commitment.list.wrong",
                                                                    List.of(error.text())))));
            var registration = read.registration();
            if (registration != null) {
                all.add(registration);
            }
        }
        return all;
    }

    private static CommitmentForm form(CsvTable.Line line, Reading reading) {
        var cells = reading.columns().cells(line);
        return new CommitmentForm(
                cells.code("unit_code"),
                cells.cell("year"),
                cells.oneOf("holder", words(Holder.values())),
                cells.cell("person"),
                cells.cell("post"),
                cells.oneOf("origin", words(Origin.values())),
                cells.cell("title"),
                cells.cell("novelty"));
    }

    private static List<String> words(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /// The fields of the form are called as the columns are, but for the unit.
    private static String column(String field) {
        return field.equals("unit") ? "unit_code" : field;
    }
}
