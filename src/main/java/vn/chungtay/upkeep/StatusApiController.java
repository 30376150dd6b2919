package vn.chungtay.upkeep;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;

/// For programs that watch: the signs of the page, and the figures as Prometheus reads them, by the
/// access token of an administrator that may do nothing else.
@RestController
class StatusApiController {
    private static final MediaType PROMETHEUS =
            MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");

    private final Vitals vitals;
    private final PrometheusMeterRegistry registry;

    StatusApiController(Vitals vitals, PrometheusMeterRegistry registry) {
        this.vitals = vitals;
        this.registry = registry;
    }

    @GetMapping("/api/v1/status")
    @Requires(Permission.WATCH_SYSTEM)
    Answer index(@Parameter(hidden = true) Viewer viewer) {
        StatusController.refuseUnlessEverywhere(viewer);
        return new Answer(vitals.signs().stream().map(Item::of).toList(), null);
    }

    @GetMapping(path = "/api/v1/metrics", produces = MediaType.TEXT_PLAIN_VALUE)
    @Requires(Permission.WATCH_SYSTEM)
    ResponseEntity<String> show(@Parameter(hidden = true) Viewer viewer) {
        StatusController.refuseUnlessEverywhere(viewer);
        return ResponseEntity.ok().contentType(PROMETHEUS).body(registry.scrape());
    }

    /// @param next nothing: there is but one page
    record Answer(List<Item> items, @Nullable String next) {}

    /// @param remedy what to do, in words; nothing where all is well
    record Item(
            String code, String name, Sign.State state, String sentence, @Nullable String remedy) {
        static Item of(Sign sign) {
            return new Item(sign.code(), sign.name(), sign.state(), sign.sentence(), sign.remedy());
        }
    }
}
