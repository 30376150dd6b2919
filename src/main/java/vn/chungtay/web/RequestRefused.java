package vn.chungtay.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.chungtay.shared.Refusal;

/// A value in the address that names nothing there is; the refusal says which value, and what there
/// is instead.
public final class RequestRefused extends ResponseStatusException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RequestRefused(Refusal refusal) {
        super(HttpStatus.BAD_REQUEST, refusal.key());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
