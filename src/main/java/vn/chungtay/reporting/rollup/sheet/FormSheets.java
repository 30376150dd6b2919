package vn.chungtay.reporting.rollup.sheet;

import org.springframework.stereotype.Component;
import vn.chungtay.documents.Sheet;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.rollup.FilledTables;
import vn.chungtay.reporting.rollup.TotalQuestion;
import vn.chungtay.web.Texts;

/// Forms filled with live totals, as the annex prints them.
@Component
public class FormSheets {
    private final FilledTables forms;
    private final Texts texts;

    FormSheets(FilledTables forms, Texts texts) {
        this.forms = forms;
        this.texts = texts;
    }

    /// A whole form, without notes on what contradicts in it.
    public Sheet of(TotalQuestion question, Viewer viewer) {
        return new FormSheet(forms.of(question, viewer), Notes.NONE, texts).sheet();
    }
}
