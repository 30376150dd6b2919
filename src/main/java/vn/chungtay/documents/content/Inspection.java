package vn.chungtay.documents.content;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.chungtay.shared.Outcome;
import vn.chungtay.shared.Refusal;

/// Looks into a file that somebody wants kept, and tells its kind or why it is not kept. What it
/// lets through opens whole and reaches for nothing outside of itself.
public final class Inspection {
    /// A long decision with its annexes, scanned in colour.
    public static final int LARGEST = 20 * 1024 * 1024;

    /// What may stand for a kind of file at the end of a name: `a.pdf`, and not `số 5.2025`.
    private static final Pattern ENDING = Pattern.compile(".*\\.(\\p{Alpha}{2,5})");

    private Inspection() {}

    public static Outcome<PaperKind> of(String name, byte[] content) {
        if (content.length > LARGEST) {
            return Outcome.refused(
                    "stored.refusal.large", megabytes(content.length), LARGEST >> 20);
        }
        var kind = kind(content);
        return kind instanceof Outcome.Accepted<PaperKind>(var told) ? named(name, told) : kind;
    }

    /// Why a workbook is not even read: it runs something, or takes from outside what it shows.
    /// Whether it is one, and whole, whoever reads it finds out.
    public static Optional<Refusal> danger(byte[] workbook) {
        return OfficeInspection.danger(workbook);
    }

    private static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }

    private static Outcome<PaperKind> kind(byte[] content) {
        return switch (Signature.of(content)) {
            case PDF -> PdfInspection.of(content);
            case PNG -> PictureInspection.ofPng(content);
            case JPEG -> PictureInspection.ofJpeg(content);
            case ZIP -> OfficeInspection.of(content);
            case ENCRYPTED -> Outcome.refused("stored.refusal.encrypted");
            case OLD_OFFICE -> Outcome.refused("stored.refusal.old-office");
            case TEXT -> Outcome.refused("stored.refusal.kind");
        };
    }

    /// Whoever opens the file again trusts its name.
    private static Outcome<PaperKind> named(String name, PaperKind kind) {
        var ending = ENDING.matcher(name.strip());
        return ending.matches() && !kind.endsAs(ending.group(1))
                ? Outcome.refused(
                        "stored.refusal.name",
                        "." + ending.group(1).toLowerCase(Locale.ROOT),
                        kind.name(),
                        "." + kind.ending())
                : Outcome.accepted(kind);
    }

    /// A name that tells no kind is given the ending of its kind.
    public static String nameOf(String name, PaperKind kind) {
        return ENDING.matcher(name).matches() ? name : name + "." + kind.ending();
    }
}
