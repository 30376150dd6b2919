package vn.chungtay.documents.paper;

import static vn.chungtay.documents.paper.Line.Look.BOLD;
import static vn.chungtay.documents.paper.Line.Look.BOLD_ITALIC;
import static vn.chungtay.documents.paper.Line.Look.ITALIC;
import static vn.chungtay.documents.paper.Line.Look.PLAIN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.Sheet;
import vn.chungtay.documents.Sheet.Cell;
import vn.chungtay.documents.paper.Letterhead.Form;
import vn.chungtay.shared.DateText;
import vn.chungtay.web.Texts;

/// A paper in the words and signs of its form, line by line, for whatever writes it down. Sizes are
/// those that both forms prescribe for A4.
record Setting(Paper paper, Texts texts) {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final int SMALL = 12;
    private static final int HEAD = 13;
    private static final int BODY = 14;
    private static final int MOTTO = 15;
    private static final int MANY = 14;
    private static final long WHOLE = 1_000;
    private static final int VERY_MANY = 20;

    /// What a reader of files is told it is about.
    String subject() {
        return (paper.kind() + " " + paper.about()).strip();
    }

    /// A paper may be tables alone.
    boolean hasText() {
        return !paper.kind().isEmpty();
    }

    /// Tables on pages of their own; one too wide for a page in several parts.
    List<Sheet> annexes() {
        return paper.annexes().stream().flatMap(sheet -> parts(sheet).stream()).toList();
    }

    private List<Sheet> parts(Sheet sheet) {
        return SheetParts.of(sheet, title -> texts.text("paper.sheet.continued", title));
    }

    /// In points: the more columns, the smaller.
    static int size(Sheet sheet) {
        if (sheet.columns() > MANY) {
            return sheet.columns() > VERY_MANY ? 8 : 9;
        }
        return 10;
    }

    /// How wide each column of a table is, in thousandths of it.
    static List<Long> shares(Sheet sheet) {
        var widths = sheet.widths();
        var all = widths.stream().mapToLong(Integer::longValue).sum();
        return widths.stream().map(width -> WHOLE * width / all).toList();
    }

    /// What stands in a cell of a table.
    String printed(Cell cell) {
        return switch (cell) {
            case Cell.Label label -> label.rowSpan() == 0 ? "" : label.text();
            case Cell.Count(long value) -> texts.number(value);
            case Cell.Percent percent -> texts.number(percent.value());
            case Cell.Sign(String text) -> text;
            case Cell.Blank() -> "";
            case Cell.Marked marked -> (printed(marked.cell()) + " " + marked.mark()).strip();
        };
    }

    /// Left: who issues it and its number.
    List<Line> issuer() {
        var head = paper.head();
        var lines = new ArrayList<Line>();
        if (head.above() != null) {
            lines.add(Line.of(upper(head.above()), isParty() ? BODY : HEAD, PLAIN));
        }
        var issuer = Line.of(upper(head.issuer()), isParty() ? BODY : HEAD, BOLD);
        if (isParty()) {
            lines.add(issuer);
            lines.add(Line.of("*", BODY, PLAIN));
        } else {
            lines.add(issuer.above(Line.Rule.SHORT));
        }
        lines.add(Line.of(number(), isParty() ? BODY : HEAD, PLAIN));
        return lines;
    }

    private String number() {
        var head = paper.head();
        if (head.number() != null) {
            return texts.text(
                    isParty() ? "paper.party.number" : "paper.state.number", head.number());
        }
        var key = isParty() ? "paper.party.unnumbered" : "paper.state.unnumbered";
        return texts.text(key, head.kindMark().kind(), head.kindMark().issuer());
    }

    /// Right: in whose name, where and when.
    List<Line> nation() {
        var lines = new ArrayList<Line>();
        if (isParty()) {
            lines.add(Line.of(texts.text("paper.party.name"), MOTTO, BOLD).above(Line.Rule.FULL));
        } else {
            lines.add(Line.of(texts.text("paper.state.name"), HEAD, BOLD));
            lines.add(Line.of(texts.text("paper.state.motto"), BODY, BOLD).above(Line.Rule.FULL));
        }
        lines.add(Line.of(placeAndDate(), BODY, ITALIC));
        return lines;
    }

    private String placeAndDate() {
        var head = paper.head();
        var date = head.date();
        return date == null
                ? texts.text("paper.undated", head.place())
                : texts.text("paper.dated", head.place(), printed(date));
    }

    private static String printed(LocalDate date) {
        return DateText.printLong(date);
    }

    List<Line> title() {
        var kind = Line.of(upper(paper.kind()), isParty() ? 16 : BODY, BOLD);
        return List.of(kind, Line.of(paper.about(), BODY, BOLD).above(Line.Rule.SHORT));
    }

    /// Left below the text.
    List<Line> recipients() {
        var lines = new ArrayList<Line>();
        var title = texts.text("paper.recipients");
        lines.add(Line.of(title, isParty() ? BODY : SMALL, isParty() ? PLAIN : BOLD_ITALIC));
        for (var one : paper.closing().recipients()) {
            lines.add(Line.of("- " + one, isParty() ? SMALL : 11, PLAIN));
        }
        return lines;
    }

    /// Right below the text, with the name after the room for the signature.
    List<Line> signature() {
        var closing = paper.closing();
        var lines = new ArrayList<Line>();
        if (closing.authority() != null) {
            lines.add(Line.of(upper(closing.authority()), BODY, BOLD));
        }
        lines.add(Line.of(upper(closing.position()), BODY, isParty() ? PLAIN : BOLD));
        return lines;
    }

    @Nullable String signer() {
        return paper.closing().signer();
    }

    private boolean isParty() {
        return paper.head().form() == Form.PARTY;
    }

    private static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}
