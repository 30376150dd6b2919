package vn.chungtay.organisation.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.chungtay.documents.CsvTable;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ImportReport;
import vn.chungtay.documents.ListColumn;
import vn.chungtay.web.Texts;

/// A list of areas, units or bodies as an import.
final class RollImport implements ImportKind {
    private final Roll roll;
    private final Intake intake;
    private final Texts texts;

    RollImport(Roll roll, Intake intake, Texts texts) {
        this.roll = roll;
        this.intake = intake;
        this.texts = texts;
    }

    @Override
    public String name() {
        return roll.importName();
    }

    @Override
    public List<ListColumn> columns() {
        return roll.listed();
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    @Override
    public ImportReport take(CsvTable list, Map<String, String> parameters) {
        var taking = intake.take(roll, list);
        return new ImportReport(taking.read(), taking.written(), taking.problems(), notes(taking));
    }

    private List<String> notes(Taking taking) {
        var notes = new ArrayList<String>();
        if (!taking.isRefused()) {
            var same = (long) taking.read() - taking.written();
            notes.add(
                    texts.text(
                            "organisation.intake.note.new",
                            (long) taking.written() - taking.corrected()));
            notes.add(texts.text("organisation.intake.note.corrected", (long) taking.corrected()));
            notes.add(texts.text("organisation.intake.note.same", same));
        }
        return notes;
    }
}
