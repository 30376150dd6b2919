package vn.chungtay.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.shared.Refusal;

/// A request that cannot be answered, for a reason that can be told: most often a value in the
/// address that names nothing there is; the refusal says which value, and what there is instead.
public final class RequestRefused extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RequestRefused(Refusal refusal) {
        this(HttpStatus.BAD_REQUEST, refusal);
    }

    public RequestRefused(HttpStatus status, Refusal refusal) {
        super(status, refusal.key());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
