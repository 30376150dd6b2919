package vn.chungtay.reporting.paper;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.chungtay.documents.Sheet;
import vn.chungtay.documents.paper.Paper;
import vn.chungtay.documents.paper.Paper.Part;
import vn.chungtay.identity.Viewer;
import vn.chungtay.programme.Programme;
import vn.chungtay.programme.Programmes;
import vn.chungtay.reporting.entry.Desk;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.reporting.target.TargetQuestion;
import vn.chungtay.reporting.target.TargetSheets;
import vn.chungtay.web.Texts;

/// Puts the report of a unit on paper: an opening sentence, its narrative parts as chapters, and
/// the targets by what it and the units below it reported, across after the signature.
@Component
@Transactional(readOnly = true)
class UnitPapers {
    private static final List<String> CHAPTERS =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private final Sections sections;
    private final Heads heads;
    private final TargetSheets targets;
    private final Programmes programmes;
    private final Texts texts;

    UnitPapers(
            Sections sections,
            Heads heads,
            TargetSheets targets,
            Programmes programmes,
            Texts texts) {
        this.sections = sections;
        this.heads = heads;
        this.targets = targets;
        this.programmes = programmes;
        this.texts = texts;
    }

    public Paper of(Desk desk, Viewer viewer) {
        var head = heads.of(desk);
        var period = desk.round().period();
        var programme = programmes.current().map(Programme::number).orElse("");
        var about = texts.text("paper.report.about", programme, period.label());
        var annexes =
                targets.of(period.code(), question(desk), viewer).stream()
                        .map(TargetSheets.Taken::sheet)
                        .toList();
        return new Paper(
                head.letterhead(texts.text("paper.report.mark")),
                texts.text("paper.report"),
                about,
                parts(desk, annexes, programme),
                head.closing(),
                annexes);
    }

    private static TargetQuestion question(Desk desk) {
        return new TargetQuestion(Round.word(desk.round().stage()), desk.unit().code(), null);
    }

    private List<Part> parts(Desk desk, List<Sheet> annexes, String programme) {
        var parts = new ArrayList<Part>();
        var name = desk.unit().name();
        var label = desk.round().period().label();
        parts.add(new Part.Text(texts.text("paper.report.opening", programme, name, label)));
        var chapter = 0;
        for (var section : sections.of(desk)) {
            if (section.isWritten()) {
                var title = CHAPTERS.get(chapter++ % CHAPTERS.size()) + ". " + section.title();
                parts.add(new Part.Heading(title, 1));
                parts.add(new Part.Text(section.body()));
            }
        }
        if (!annexes.isEmpty()) {
            parts.add(new Part.Text(texts.text("paper.report.annex")));
        }
        return parts;
    }
}
