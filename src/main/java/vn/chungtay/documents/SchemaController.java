package vn.chungtay.documents;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// The schemas that definitions are checked against, for an editor that helps while typing.
@RestController
class SchemaController {

    private static final MediaType SCHEMA = MediaType.parseMediaType("application/schema+json");

    @GetMapping("/schema/{name:[a-z-]+}.schema.json")
    @Requires(Permission.READ_PUBLISHED)
    ResponseEntity<Resource> show(@PathVariable String name) {
        Resource schema = new ClassPathResource("schema/" + name + ".schema.json");
        if (!schema.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().contentType(SCHEMA).body(schema);
    }
}
