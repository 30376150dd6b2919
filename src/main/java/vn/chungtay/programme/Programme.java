package vn.chungtay.programme;

import java.time.LocalDate;
import vn.chungtay.programme.loading.Element;
import vn.chungtay.programme.loading.Fields;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.DocumentNumber;
import vn.chungtay.shared.Period;

/// A programme of work (Đề án): what it is called, the document that issued it and its term.
public record Programme(
        String code,
        String title,
        String area,
        Document document,
        Period starts,
        Period ends,
        Reporting reporting)
        implements Element {

    /// The document that issued the programme.
    public record Document(DocumentNumber number, LocalDate date, String issuer) {}

    /// To which body reports go, and through which one, by code.
    public record Reporting(String place, String to, String through) {}

    /// What it is called for short: the number of its document.
    public String number() {
        return document.number().toString();
    }

    /// Whether a day lies within its term.
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(starts.firstDay()) && !day.isAfter(ends.lastDay());
    }

    @Override
    public void describe(Fields fields) {
        fields.with("programme.field.title", title)
                .with("programme.field.area", area)
                .with("programme.field.document-number", document.number())
                .with("programme.field.document-date", DateText.print(document.date()))
                .with("programme.field.issuer", document.issuer())
                .with("programme.field.starts", starts.label())
                .with("programme.field.ends", ends.label())
                .with("programme.field.reporting-place", reporting.place())
                .with("programme.field.reporting-to", reporting.to())
                .with("programme.field.reporting-through", reporting.through());
    }
}
