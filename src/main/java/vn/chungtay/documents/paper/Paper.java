package vn.chungtay.documents.paper;

import java.util.List;
import vn.chungtay.documents.Sheet;
import vn.chungtay.documents.paper.Letterhead.Form;
import vn.chungtay.documents.paper.Letterhead.Mark;

/// What an official paper says, before it is set.
///
/// @param kind what it is, as in `Báo cáo`
/// @param about the abstract beneath
/// @param parts the text, in order
/// @param annexes tables on pages of their own across, after the signature
public record Paper(
        Letterhead head,
        String kind,
        String about,
        List<Part> parts,
        Closing closing,
        List<Sheet> annexes) {

    public Paper {
        parts = List.copyOf(parts);
        annexes = List.copyOf(annexes);
    }

    /// Tables alone, which nobody signs.
    ///
    /// @param about what a reader of files is told they are
    public static Paper ofTables(String about, List<Sheet> tables) {
        var nobody = new Letterhead(Form.STATE, null, "", null, new Mark("", ""), "", null);
        var unsigned = new Closing(List.of(), null, "", null);
        return new Paper(nobody, "", about, List.of(), unsigned, tables);
    }

    /// A piece of the text.
    public sealed interface Part {
        /// @param level 1 for a chapter, 2 for a section in it
        record Heading(String text, int level) implements Part {}

        /// As somebody typed it: a paragraph for each line that is not blank.
        record Text(String text) implements Part {
            List<String> paragraphs() {
                return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            }
        }

        /// A table within the text; titles of the sheet stand above it.
        record Table(Sheet sheet) implements Part {}
    }
}
