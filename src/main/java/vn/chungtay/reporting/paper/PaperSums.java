package vn.chungtay.reporting.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chungtay.documents.Sheet;

/// Digests of what a report says, part by part.
final class PaperSums {
    private PaperSums() {}

    /// @param head what head and foot are called together
    static Map<String, String> of(ReportPapers.Composed composed, String head) {
        var sums = new LinkedHashMap<String, String>();
        sums.put(head, sum(composed.head().toString()));
        composed.sections().stream()
                .filter(Section::isWritten)
                .forEach(section -> sums.put(section.title(), sum(section.body())));
        composed.paper().annexes().forEach(sheet -> sums.put(sheet.name(), sum(said(sheet))));
        return sums;
    }

    /// The day on which a table was put together stands in its titles: alone it changes nothing.
    private static String said(Sheet sheet) {
        return sheet.header() + "\n" + sheet.rows() + "\n" + sheet.notes();
    }

    /// Marks what somebody had before their eyes: the wording of all parts, head and foot.
    static String mark(Head head, List<Section> sections) {
        return sum(head + "\n" + sections);
    }

    private static String sum(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Each Java has SHA-256", e);
        }
    }
}
