package vn.chungtay.upkeep;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// Waits in the database for as long as it is told, and fails with what it was told.
@TestConfiguration(proxyBeanMethods = false)
@Controller
class Slowness {
    private final JdbcClient database;

    Slowness(JdbcClient database) {
        this.database = database;
    }

    @GetMapping({"/slowness/{what}", "/slowness/{what}.csv"})
    @Requires(Permission.SIGNED_IN)
    ResponseEntity<String> show(@PathVariable String what, @RequestParam int tenths) {
        var waited =
                database.sql("select :what from pg_sleep(:tenths / 10.0)")
                        .param("what", what)
                        .param("tenths", tenths)
                        .query(String.class)
                        .single();
        return ResponseEntity.ok(waited);
    }

    /// As a mistake of ours would, in a message of its own and in one of the database.
    @GetMapping("/slowness/fault")
    @Requires(Permission.SIGNED_IN)
    String index(@RequestParam String q) {
        try {
            database.sql(
                            """
                            insert into node (name, started_at, seen_at, version)
                            values (' ', now(), now(), ?)
                            """)
                    .param(q)
                    .update();
        } catch (RuntimeException e) {
            throw new IllegalStateException("Nothing is known of " + q, e);
        }
        return "web/error";
    }
}
