package vn.chungtay.reporting.paper;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.FileId;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.documents.StoredFiles;

/// The files of a version, as they were kept.
@Component
class KeptFiles {
    private final KeptPapers kept;
    private final StoredFiles files;

    KeptFiles(KeptPapers kept, StoredFiles files) {
        this.kept = kept;
        this.files = files;
    }

    /// @param kind `pdf` or `docx`
    ResponseEntity<StreamingResponseBody> paper(Subject subject, int version, String kind) {
        var name = subject.fileName("ban-" + version + "." + kind);
        return kept.find(subject, version)
                .map(KeptPaper::files)
                .map(of -> kind.equals("pdf") ? of.pdf() : of.docx())
                .flatMap(files::find)
                .map(file -> new StoredFile(name, file.mediaType(), file.content()))
                .map(Download::stored)
                .orElseThrow(KeptFiles::nothing);
    }

    ResponseEntity<StreamingResponseBody> scan(Subject subject, int version) {
        return kept.find(subject, version)
                .flatMap(KeptFiles::scan)
                .flatMap(files::find)
                .map(Download::stored)
                .orElseThrow(KeptFiles::nothing);
    }

    private static Optional<FileId> scan(KeptPaper paper) {
        return Optional.ofNullable(paper.scan()).map(KeptPaper.Scan::file);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
