package vn.chungtay.reporting.rollup.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.Sheet;
import vn.chungtay.documents.paper.Paper;
import vn.chungtay.documents.paper.PaperPress;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.rollup.FilledTable;
import vn.chungtay.reporting.rollup.FilledTables;
import vn.chungtay.reporting.rollup.TotalQuestion;
import vn.chungtay.web.Texts;

/// The live totals of a place as the table of the annex, to take away. As a workbook it comes back
/// to the report of a unit.
@Controller
class TotalFileController {
    private final FilledTables tables;
    private final NotesOnTotals notes;
    private final PaperPress press;
    private final DeskSheets desks;
    private final Texts texts;

    TotalFileController(
            FilledTables tables,
            NotesOnTotals notes,
            PaperPress press,
            DeskSheets desks,
            Texts texts) {
        this.tables = tables;
        this.notes = notes;
        this.press = press;
        this.desks = desks;
        this.texts = texts;
    }

    /// @param noted whether contradictions stand beneath
    @GetMapping("/totals.{format:xlsx|pdf|docx}")
    @Requires(Permission.READ_FIGURES)
    ResponseEntity<StreamingResponseBody> show(
            @PathVariable String format,
            @ModelAttribute TotalQuestion question,
            @RequestParam(name = "notes", required = false) @Nullable String noted,
            Viewer viewer) {
        var filled = tables.of(question, viewer);
        var told = "1".equals(noted) ? notes.of(filled, question, viewer) : Notes.NONE;
        var sheet = new FormSheet(filled, told, texts);
        var name = name(filled) + "." + format;
        return format.equals("xlsx")
                ? desks.of(sheet, question, viewer)
                        .map(back -> Download.xlsx(name, back))
                        .orElseGet(() -> Download.xlsx(name, sheet.sheet()))
                : file(name, format, sheet.sheet());
    }

    private String name(FilledTable filled) {
        var period = filled.asked().period().code();
        return texts.text(
                "form.file.name", filled.form().code() + "-" + filled.code() + "-" + period);
    }

    private ResponseEntity<StreamingResponseBody> file(String name, String format, Sheet sheet) {
        var paper = Paper.ofTables(sheet.titles().getFirst(), List.of(sheet));
        return format.equals("pdf")
                ? Download.pdf(name, out -> press.pdf(paper, out))
                : Download.docx(name, out -> press.docx(paper, out));
    }
}
