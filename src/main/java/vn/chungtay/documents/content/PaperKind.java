package vn.chungtay.documents.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of files that are kept as papers.
public enum PaperKind {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final List<String> endings;

    PaperKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public static Optional<PaperKind> ofMediaType(String mediaType) {
        return Arrays.stream(values()).filter(k -> k.mediaType.equals(mediaType)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /// Whether a browser shows it as it is.
    public boolean isShown() {
        return this == PDF || isPicture();
    }

    public boolean isPicture() {
        return this == PNG || this == JPEG;
    }

    public boolean endsAs(String ending) {
        return endings.contains(ending.toLowerCase(Locale.ROOT));
    }

    public String ending() {
        return endings.getFirst();
    }
}
