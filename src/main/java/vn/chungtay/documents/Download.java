package vn.chungtay.documents;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Answers that a browser saves as a file.
public final class Download {

    public static final String CSV_TYPE = "text/csv;charset=UTF-8";

    private static final MediaType CSV = MediaType.parseMediaType(CSV_TYPE);
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final MediaType DOCX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private Download() {}

    public static ResponseEntity<StreamingResponseBody> csv(String name, CsvFile file) {
        return saved(name, CSV, file::writeTo);
    }

    public static ResponseEntity<StreamingResponseBody> xlsx(String name, Sheet sheet) {
        return saved(name, XLSX, sheet::writeTo);
    }

    /// One that comes back filled in.
    public static ResponseEntity<StreamingResponseBody> xlsx(String name, ReturnSheet sheet) {
        return saved(name, XLSX, sheet::writeTo);
    }

    public static ResponseEntity<StreamingResponseBody> pdf(
            String name, StreamingResponseBody paper) {
        return saved(name, MediaType.APPLICATION_PDF, paper);
    }

    public static ResponseEntity<StreamingResponseBody> docx(
            String name, StreamingResponseBody paper) {
        return saved(name, DOCX, paper);
    }

    public static ResponseEntity<StreamingResponseBody> zip(
            String name, StreamingResponseBody archive) {
        return saved(name, ZIP, archive);
    }

    /// A file of a kind that its name tells, made just now; whoever sends it closes it.
    public static ResponseEntity<InputStreamResource> made(
            String name, InputStream content, long length) {
        return headed(ContentDisposition.attachment(), name, kind(name))
                .contentLength(length)
                .body(new InputStreamResource(content));
    }

    private static MediaType kind(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "xlsx" -> XLSX;
            case "zip" -> ZIP;
            default -> CSV;
        };
    }

    /// A filed paper, as it came; the browser saves it and never shows it as a page of ours.
    public static ResponseEntity<StreamingResponseBody> stored(StoredFile file) {
        var type = MediaType.parseMediaType(file.mediaType());
        return saved(file.name(), type, out -> out.write(file.content()));
    }

    /// A filed paper to be looked at in a tab of its own. Whoever answers so sees to a policy by
    /// which it does nothing.
    public static ResponseEntity<StreamingResponseBody> shown(StoredFile file) {
        var type = MediaType.parseMediaType(file.mediaType());
        var inline = ContentDisposition.inline();
        return answer(inline, file.name(), type, out -> out.write(file.content()));
    }

    private static ResponseEntity<StreamingResponseBody> saved(
            String name, MediaType type, StreamingResponseBody body) {
        return answer(ContentDisposition.attachment(), name, type, body);
    }

    private static ResponseEntity<StreamingResponseBody> answer(
            ContentDisposition.Builder manner,
            String name,
            MediaType type,
            StreamingResponseBody body) {
        return headed(manner, name, type).body(body);
    }

    private static ResponseEntity.BodyBuilder headed(
            ContentDisposition.Builder manner, String name, MediaType type) {
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        var named = plain ? manner.filename(name) : manner.filename(name, StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, named.build().toString());
    }
}
