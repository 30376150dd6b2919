package vn.chungtay.documents;

import vn.chungtay.documents.content.Inspection;
import vn.chungtay.documents.content.PaperKind;
import vn.chungtay.shared.Outcome;

/// A paper as it came: a scan, a picture or a document. Its kind is told by its content, and its
/// name says the same.
public record StoredFile(String name, String mediaType, byte[] content) {
    /// What somebody sends, looked into and found good, or why it is not kept.
    public static Outcome<StoredFile> read(String name, byte[] content) {
        var readable = lastPart(name);
        return Inspection.of(readable, content)
                .map(kind -> new StoredFile(named(readable, kind), kind.mediaType(), content));
    }

    /// Some browsers send the whole way to the file.
    private static String lastPart(String name) {
        return name.replaceAll("\\p{Cntrl}", " ").replaceAll(".*[/\\\\]", "").strip();
    }

    private static String named(String name, PaperKind kind) {
        return Inspection.nameOf(name.isEmpty() ? "van-ban" : name, kind);
    }
}
