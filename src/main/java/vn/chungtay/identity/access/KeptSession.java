package vn.chungtay.identity.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// A session, as one request has it, that knows whether there is anything to write down of it.
final class KeptSession<S extends Session> implements Session {
    private final S held;
    private final boolean isNew;
    private Instant writtenUse;
    private boolean hasChanged;
    private @Nullable RuntimeException failure;

    private KeptSession(S held, boolean isNew) {
        this.held = held;
        this.isNew = isNew;
        this.writtenUse = held.getLastAccessedTime();
        this.hasChanged = isNew;
    }

    static <S extends Session> KeptSession<S> made(S session) {
        return new KeptSession<>(session, true);
    }

    static <S extends Session> KeptSession<S> found(S session) {
        return new KeptSession<>(session, false);
    }

    S held() {
        return held;
    }

    /// Made by this request.
    boolean isNew() {
        return isNew;
    }

    /// Whether there is more to write than that it was used.
    boolean hasChanged() {
        return hasChanged;
    }

    /// @param unwritten for how long a use that nothing else came with may stay untold
    boolean isToBeWritten(Duration unwritten) {
        return hasChanged || !held.getLastAccessedTime().isBefore(writtenUse.plus(unwritten));
    }

    /// Why it could not be written, if that was tried.
    @Nullable RuntimeException failure() {
        return failure;
    }

    void failed(RuntimeException why) {
        failure = why;
    }

    void written() {
        hasChanged = false;
        writtenUse = held.getLastAccessedTime();
    }

    @Override
    public String getId() {
        return held.getId();
    }

    @Override
    public String changeSessionId() {
        hasChanged = true;
        return held.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return held.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return held.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        hasChanged = true;
        held.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        hasChanged = true;
        held.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return held.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        held.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return held.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        hasChanged |= !interval.equals(held.getMaxInactiveInterval());
        held.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return held.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return held.isExpired();
    }
}
