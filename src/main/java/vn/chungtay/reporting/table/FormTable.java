package vn.chungtay.reporting.table;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.reporting.annex.Figure;
import vn.chungtay.reporting.annex.Figure.Place;
import vn.chungtay.reporting.annex.Figures;
import vn.chungtay.reporting.annex.Publication;
import vn.chungtay.reporting.finding.Finding;
import vn.chungtay.reporting.finding.FindingText;
import vn.chungtay.reporting.form.Form;
import vn.chungtay.reporting.form.HeaderCell;

/// A form filled with published figures, row by row as printed.
///
/// @param forms every form of the programme, for the way from one to the next
/// @param findings those that speak of this form
record FormTable(
        Form form,
        List<Form> forms,
        Publication publication,
        Figures figures,
        List<Row> rows,
        List<Finding> findings,
        FindingText words) {

    List<List<HeaderCell>> header() {
        return HeaderCell.of(form.definition());
    }

    /// A printed row.
    ///
    /// @param label of the organisation, or of the total or rate row
    /// @param labelSpan how many rows the label stands for; 0 below such a label
    /// @param period as printed; null where columns tell the period
    /// @param computed whether it is a row of totals or rates, which can be computed
    record Row(
            String label,
            int labelSpan,
            @Nullable String period,
            boolean computed,
            List<Cell> cells) {}

    /// A printed cell.
    ///
    /// @param printed null for a blank
    /// @param computed what a total or a rate comes to; null where nothing is to be computed
    /// @param findings those that the cell contradicts something in
    record Cell(
            Place place,
            @Nullable Figure printed,
            @Nullable BigDecimal computed,
            List<Finding> findings) {

        boolean isBlank() {
            return printed == null && computed == null;
        }

        boolean isContradicted() {
            return !findings.isEmpty();
        }

        /// Whether what is printed is what it comes to.
        boolean agrees() {
            return printed != null && computed != null && printed.amount().compareTo(computed) == 0;
        }

        /// The address of the cell's own page.
        String href() {
            return place.address();
        }
    }
}
