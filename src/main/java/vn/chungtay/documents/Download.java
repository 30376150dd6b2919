package vn.chungtay.documents;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Answers that a browser saves as a file.
public final class Download {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Download() {}

    public static ResponseEntity<StreamingResponseBody> csv(String name, CsvFile file) {
        return saved(name, CSV, file::writeTo);
    }

    public static ResponseEntity<StreamingResponseBody> xlsx(String name, Sheet sheet) {
        return saved(name, XLSX, sheet::writeTo);
    }

    private static ResponseEntity<StreamingResponseBody> saved(
            String name, MediaType type, StreamingResponseBody body) {
        ContentDisposition attachment = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(body);
    }
}
