package vn.chungtay.identity.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import vn.chungtay.web.Outage;

/// The sessions of the database, asked once in a request and written to when there is something to
/// write: when a session was last used is written down to the minute.
///
/// Spring Session writes that use at every request, which makes each of them, down to the shortest
/// question, wait for the disk, and then reads the session anew to learn whether it is still there.
final class KeptSessions<S extends Session>
        implements FindByIndexNameSessionRepository<KeptSession<S>> {
    private static final Duration UNWRITTEN = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> database;

    /// What was read and then saved in this thread, until it is asked for again, as it is before
    /// the request ends.
    private final ThreadLocal<@Nullable KeptSession<S>> saved = new ThreadLocal<>();

    private KeptSessions(FindByIndexNameSessionRepository<S> database) {
        this.database = database;
    }

    static <S extends Session> KeptSessions<S> in(FindByIndexNameSessionRepository<S> database) {
        return new KeptSessions<>(database);
    }

    @Override
    public KeptSession<S> createSession() {
        return KeptSession.made(database.createSession());
    }

    @Override
    public void save(KeptSession<S> session) {
        if (session.isToBeWritten(UNWRITTEN)) {
            write(session);
        }
        if (!session.isNew()) { // a new one is not asked for again
            saved.set(session);
        }
    }

    /// Spring Session asks for it before the first byte of an answer leaves, which therefore can
    /// still become another, and once more when the request ends; what failed then fails again
    /// unasked, so that nobody waits twice and whoever looks learns why it failed at first.
    ///
    /// A page does not fail for want of a note that it was opened: the next one notes it too.
    private void write(KeptSession<S> session) {
        if (session.failure() != null) {
            throw session.failure();
        }
        try {
            writeAll(session);
        } catch (RuntimeException failure) {
            if (session.hasChanged() || Outage.of(failure).isEmpty()) {
                session.failed(failure);
                throw failure;
            }
        }
        session.written();
    }

    private void writeAll(KeptSession<S> session) {
        if (session.hasChanged()) {
            SessionTransactions.whole(() -> database.save(session.held()));
        } else {
            database.save(session.held());
        }
    }

    @Override
    public @Nullable KeptSession<S> findById(String id) {
        var session = saved.get();
        saved.remove();
        if (session != null && session.getId().equals(id)) {
            return session;
        }
        var held = database.findById(id);
        return held == null ? null : KeptSession.found(held);
    }

    @Override
    public void deleteById(String id) {
        saved.remove();
        database.deleteById(id);
    }

    @Override
    public Map<String, KeptSession<S>> findByIndexNameAndIndexValue(String name, String value) {
        var found = new HashMap<String, KeptSession<S>>();
        database.findByIndexNameAndIndexValue(name, value)
                .forEach((id, session) -> found.put(id, KeptSession.found(session)));
        return found;
    }
}
