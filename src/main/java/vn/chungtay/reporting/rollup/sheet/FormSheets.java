package vn.chungtay.reporting.rollup.sheet;

import org.springframework.stereotype.Component;
import vn.chungtay.documents.Sheet;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.rollup.FilledForms;
import vn.chungtay.reporting.rollup.TotalQuestion;
import vn.chungtay.web.Texts;

/// Forms filled with live totals, as the annex prints them.
@Component
public class FormSheets {
    private final FilledForms forms;
    private final Texts texts;

    FormSheets(FilledForms forms, Texts texts) {
        this.forms = forms;
        this.texts = texts;
    }

    /// A whole form, without notes on what contradicts in it.
    public Sheet of(TotalQuestion question, Viewer viewer) {
        return new FormSheet(forms.of(question, viewer), Notes.NONE, texts).sheet();
    }
}
