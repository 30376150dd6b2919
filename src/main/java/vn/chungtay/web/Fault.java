package vn.chungtay.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/// The kinds of failure a viewer is told apart; each has its title and its advice in the texts
/// `error.<kind>.title` and `error.<kind>.detail`.
enum Fault {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    UNAUTHORIZED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
    CONFLICT(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UNPROCESSABLE(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    Fault(HttpStatus status) {
        this.status = status;
    }

    /// The kind that says most about a status; what is not listed is the caller's or our mistake.
    static Fault of(HttpStatusCode status) {
        for (var fault : values()) {
            if (fault.status.value() == status.value()) {
                return fault;
            }
        }
        return status.is4xxClientError() ? BAD_REQUEST : UNEXPECTED;
    }

    boolean isOurs() {
        return status.is5xxServerError();
    }

    String titleKey() {
        return "error." + name() + ".title";
    }

    String detailKey() {
        return "error." + name() + ".detail";
    }
}
