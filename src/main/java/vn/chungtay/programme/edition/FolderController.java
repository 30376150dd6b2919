package vn.chungtay.programme.edition;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// The folder of a programme as it is in force, to be edited and loaded again, or to start another
/// with.
@Controller
class FolderController {
    private final Editions editions;

    FolderController(Editions editions) {
        this.editions = editions;
    }

    @GetMapping("/programme/{code}/export")
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<StreamingResponseBody> show(@PathVariable String code) {
        var files =
                editions.inForce(code)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Download.zip(code + ".zip", new FolderZip(code, files)::writeTo);
    }
}
