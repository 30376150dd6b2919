package vn.chungtay.identity.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

class KeptSessionsTests {
    private final Counting database = new Counting();
    private final KeptSessions<MapSession> sessions = KeptSessions.in(database);
    private String id = "";

    @BeforeEach
    void somebody_has_signed_in() {
        var session = sessions.createSession();
        sessions.save(session);
        id = session.getId();
        database.reads = 0;
        database.writes = 0;
    }

    @Test
    void a_request_that_changes_nothing_reads_once_and_writes_nothing() {
        request(Duration.ofSeconds(59), false);

        assertThat(database.reads).isEqualTo(1);
        assertThat(database.writes).isZero();
    }

    @Test
    void what_changed_is_written_at_once() {
        request(Duration.ofSeconds(1), true);

        assertThat(database.writes).isEqualTo(1);
        assertThat(database.reads).as("for what was just written").isEqualTo(1);
        assertThat(requireNonNull(database.held.get(id)).<String>getAttribute("theme"))
                .isEqualTo("dark");
    }

    @Test
    void a_use_is_written_after_a_minute() {
        request(Duration.ofSeconds(60), false);

        assertThat(database.writes).isEqualTo(1);
    }

    @Test
    void a_later_request_of_the_same_thread_reads_anew() {
        request(Duration.ofSeconds(1), false);
        sessions.deleteById(id);

        assertThat(sessions.findById(id)).isNull();
        assertThat(database.reads).isEqualTo(2);
    }

    /// As Spring Session does it: found, used, saved, and asked for again.
    private void request(Duration later, boolean changes) {
        var session = requireNonNull(sessions.findById(id));
        session.setLastAccessedTime(session.getLastAccessedTime().plus(later));
        if (changes) {
            session.setAttribute("theme", "dark");
        }
        sessions.save(session);
        assertThat(sessions.findById(id)).isNotNull();
    }

    private static final class Counting implements FindByIndexNameSessionRepository<MapSession> {
        private final Map<String, MapSession> held = new HashMap<>();
        private int reads;
        private int writes;

        @Override
        public MapSession createSession() {
            return new MapSession();
        }

        @Override
        public void save(MapSession session) {
            writes++;
            held.put(session.getId(), new MapSession(session));
        }

        @Override
        public @Nullable MapSession findById(String id) {
            reads++;
            var found = held.get(id);
            return found == null ? null : new MapSession(found);
        }

        @Override
        public void deleteById(String id) {
            held.remove(id);
        }

        @Override
        public Map<String, MapSession> findByIndexNameAndIndexValue(String name, String value) {
            return Map.of();
        }
    }
}
