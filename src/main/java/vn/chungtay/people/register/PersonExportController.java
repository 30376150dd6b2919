package vn.chungtay.people.register;

import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// All that is kept of one person, to be handed to them.
@RestController
class PersonExportController {
    private final PersonRights rights;
    private final KeptData kept;

    PersonExportController(PersonRights rights, KeptData kept) {
        this.rights = rights;
        this.kept = kept;
    }

    @GetMapping(PersonController.PERSON + ".json")
    @Requires(Permission.READ_SENSITIVE)
    ResponseEntity<Map<String, Object>> show(@PathVariable long id, Viewer viewer) {
        var person = rights.find(id, viewer, Permission.READ_SENSITIVE);
        var name = ContentDisposition.attachment().filename(person.code() + ".json").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .body(kept.export(person));
    }
}
