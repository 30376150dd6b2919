package vn.chungtay.reporting.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.documents.Problem;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.Stage;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Period;
import vn.chungtay.shared.SearchText;
import vn.chungtay.web.Texts;

/// Tables of figures as people keep them, `POST /api/v1/imports/table`: a row for each unit, a
/// column for each figure, the period told beside. Their columns are ours by a source, made once.
/// What is taken of them is taken as a list of values: an empty cell says nothing, and leaves what
/// stands there.
@Component
class TableImport implements ImportKind {
    static final String UNIT = "unit";
    static final String ORGANISATION = "organisation";
    private static final String PERIOD = "period";
    private static final String STAGE = "stage";

    /// What stands before a name, in letters as they are compared: nothing, `12`, `iv`, `a`.
    private static final Pattern ORDINAL = Pattern.compile("[\\d., *-]*|[ivxlcdm]+|[a-z]");

    private final ValueImport values;
    private final Collected collected;
    private final Texts texts;

    TableImport(ValueImport values, Collected collected, Texts texts) {
        this.values = values;
        this.collected = collected;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "table";
    }

    @Override
    public List<ListColumn> columns() {
        var seen = new HashSet<String>();
        var figures =
                collected.forms().stream()
                        .flatMap(TableImport::columns)
                        .filter(column -> seen.add(column.name()));
        var ours =
                Stream.of(
                        ListColumn.of(UNIT, "entry.table.column.unit"),
                        ListColumn.ifAny(ORGANISATION, "entry.table.column.organisation"));
        return Stream.concat(ours, figures).toList();
    }

    private static Stream<ListColumn> columns(Form form) {
        return form.cells().stream()
                .filter(cell -> !cell.ways().isEmpty())
                .map(cell -> {
                    var within = cell.within() == null ? "" : cell.within() + ": ";
                    return ListColumn.said(cell.element(), form.label(), within + cell.name());
                });
    }

    @Override
    public List<String> parameters() {
        return List.of(PERIOD);
    }

    @Override
    public List<String> optionalParameters() {
        return List.of(STAGE, PROGRAMME);
    }

    @Override
    public Map<String, List<String>> words() {
        return Map.of(ORGANISATION, organisations());
    }

    static List<String> organisations() {
        return Arrays.stream(Organisation.values()).map(Organisation::name).toList();
    }

    @Override
    public boolean isOpenTo(Viewer viewer) {
        return viewer.may(Permission.IMPORT_LISTS);
    }

    @Override
    public boolean bringsFigures() {
        return true;
    }

    /// A row of totals adds up what the others say: the first word in it says so. What a note says
    /// beside a unit is no reason to lose its figures.
    @Override
    public boolean leavesOut(List<String> line) {
        return line.stream()
                .map(TableImport::bare)
                .filter(value -> !ORDINAL.matcher(value).matches())
                .findFirst()
                .filter(totals()::contains)
                .isPresent();
    }

    private Set<String> totals() {
        var words = texts.text("entry.table.totals").split("[|]");
        return Set.copyOf(Arrays.stream(words).map(TableImport::bare).toList());
    }

    /// Without what often follows: `Tổng cộng (I+II):`.
    private static String bare(String word) {
        return SearchText.fold(word).replaceFirst("[ :.]*(\\([^)]*\\))?[ :.]*$", "");
    }

    @Override
    public ImportReport take(CsvTable table, Map<String, String> parameters) {
        return take(table, parameters, List.of(Scope.EVERYWHERE));
    }

    @Override
    public ImportReport take(CsvTable table, Map<String, String> parameters, List<Scope> within) {
        return switch (Period.fromCode(parameters.getOrDefault(PERIOD, "").strip())) {
            case Outcome.Refused<Period>(var reasons) ->
                    refused(table, List.of(new Problem(table.file(), 0, 0, reasons.getFirst())));
            case Outcome.Accepted<Period>(var period) -> take(table, period, parameters, within);
        };
    }

    private ImportReport take(
            CsvTable table, Period period, Map<String, String> parameters, List<Scope> within) {
        var stage = "estimate".equals(parameters.get(STAGE)) ? Stage.ESTIMATE : Stage.FINAL;
        var programme = collected.programme(parameters.getOrDefault(PROGRAMME, ""));
        var rounds = collected.of(programme, stage, within);
        var told = new ValueTable(without(table), period, rounds);
        var report = values.take(told.list(), parameters, within);
        var problems = new ArrayList<>(told.problems());
        report.problems().stream().map(told::where).forEach(problems::add);
        if (!problems.isEmpty()) {
            return refused(table, problems);
        }
        var notes = new ArrayList<>(report.notes());
        if (told.silent() > 0) {
            notes.add(texts.text("entry.table.silent", told.silent()));
        }
        return new ImportReport(table.lines().size(), report.written(), List.of(), notes);
    }

    private CsvTable without(CsvTable table) {
        var lines = table.lines().stream().filter(line -> !leavesOut(line.values())).toList();
        return new CsvTable(table.file(), table.header(), lines);
    }

    private static ImportReport refused(CsvTable table, List<Problem> problems) {
        return new ImportReport(table.lines().size(), 0, problems, List.of());
    }
}
