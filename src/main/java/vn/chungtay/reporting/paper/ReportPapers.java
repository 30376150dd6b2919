package vn.chungtay.reporting.paper;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.paper.Paper;
import vn.chungtay.documents.paper.Paper.Part;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Programme;
import vn.chungtay.programme.Programmes;
import vn.chungtay.web.Texts;

/// Puts a report on paper: an opening sentence, its narrative parts as chapters, and the tables
/// that belong to it, across after the signature.
@Component
@Transactional(readOnly = true)
class ReportPapers {
    private static final List<String> CHAPTERS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private final Sections sections;
    private final Heads heads;
    private final Annexes tables;
    private final Programmes programmes;
    private final Texts texts;

    ReportPapers(
            Sections sections, Heads heads, Annexes tables, Programmes programmes, Texts texts) {
        this.sections = sections;
        this.heads = heads;
        this.tables = tables;
        this.programmes = programmes;
        this.texts = texts;
    }

    /// A report put together.
    record Composed(Paper paper, Head head, List<Section> sections) {}

    public Paper of(Subject subject, Viewer viewer) {
        return compose(subject, viewer).paper();
    }

    public Composed compose(Subject subject, Viewer viewer) {
        var head = heads.of(subject);
        var written = sections.of(subject);
        var period = subject.round().period();
        var programme = programmes.current().map(Programme::number).orElse("");
        var about = texts.text("paper.report.about", programme, period.label());
        var annexes = tables.of(subject, head, viewer);
        var parts = new ArrayList<Part>();
        var opening = texts.text("paper.report.opening", programme, subject.name(), period.label());
        parts.add(new Part.Text(opening));
        parts.addAll(chapters(written));
        if (!annexes.isEmpty()) {
            parts.add(new Part.Text(texts.text("paper.report.annex")));
        }
        var paper =
                new Paper(
                        head.letterhead(texts.text("paper.report.mark")),
                        texts.text("paper.report"),
                        about,
                        parts,
                        head.closing(),
                        annexes);
        return new Composed(paper, head, written);
    }

    private static List<Part> chapters(List<Section> sections) {
        var parts = new ArrayList<Part>();
        var chapter = 0;
        for (var section : sections) {
            if (section.isWritten()) {
                var title = CHAPTERS.get(chapter++ % CHAPTERS.size()) + ". " + section.title();
                parts.add(new Part.Heading(title, 1));
                parts.add(new Part.Text(section.body()));
            }
        }
        return parts;
    }
}
