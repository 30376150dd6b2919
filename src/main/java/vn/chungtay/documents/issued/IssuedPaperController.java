package vn.chungtay.documents.issued;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.documents.StoredFile;
import vn.chungtay.documents.StoredFiles;
import vn.chungtay.documents.content.PaperKind;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// The file of a document, to be saved, or to be looked at where a browser shows it as it is.
@Controller
class IssuedPaperController {
    /// Whatever it holds, a file fetches nothing, runs nothing and is framed by nobody. Browsers
    /// show PDF by a part of their own, which is an object of the page.
    private static final String POLICY =
            "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final IssuedScreens screens;
    private final StoredFiles files;

    IssuedPaperController(IssuedScreens screens, StoredFiles files) {
        this.screens = screens;
        this.files = files;
    }

    @GetMapping(IssuedController.ONE + "/file")
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> show(@PathVariable long id) {
        return file(id).map(Download::stored).orElseThrow(IssuedPaperController::nothing);
    }

    @GetMapping(IssuedController.ONE + "/file/preview")
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> show(
            @PathVariable long id, HttpServletResponse response) {
        var shown =
                file(id).filter(file ->
                                PaperKind.ofMediaType(file.mediaType())
                                        .filter(PaperKind::isShown)
                                        .isPresent())
                        .map(Download::shown)
                        .orElseThrow(IssuedPaperController::nothing);
        response.setHeader("Content-Security-Policy", POLICY);
        return shown;
    }

    private Optional<StoredFile> file(long id) {
        return Optional.ofNullable(screens.find(id).file()).flatMap(file -> files.find(file.id()));
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
