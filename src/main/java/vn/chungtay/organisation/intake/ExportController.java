package vn.chungtay.organisation.intake;

import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.chungtay.documents.Download;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// The whole registry as files that import reads.
@RestController
class ExportController {
    private final RegistryExport export;

    ExportController(RegistryExport export) {
        this.export = export;
    }

    @GetMapping("/exports/{roll:areas|units|bodies}.csv")
    @Requires(Permission.READ_REGISTRY)
    ResponseEntity<StreamingResponseBody> show(@PathVariable String roll) {
        var wanted = Roll.valueOf(roll.toUpperCase(Locale.ROOT));
        return Download.csv(roll + ".csv", export.of(wanted));
    }
}
