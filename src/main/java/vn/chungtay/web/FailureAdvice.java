package vn.chungtay.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/// Where every exception of every handler ends, but for what `Outages` answers.
@ControllerAdvice
class FailureAdvice {
    private final Failures failures;

    FailureAdvice(Failures failures) {
        this.failures = failures;
    }

    @ExceptionHandler
    @Nullable Object show(
            Exception exception, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (Outage.of(exception).isPresent()) {
            throw exception; // a page may need what does not answer: see Outages
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            return null;
        }
        response.resetBuffer();
        if (exception instanceof ErrorResponse known) {
            known.getHeaders()
                    .forEach((name, values) -> values.forEach(v -> response.setHeader(name, v)));
        }
        return failures.answer(statusOf(exception), request.getRequestURI(), exception);
    }

    private static HttpStatusCode statusOf(Exception exception) {
        return switch (exception) {
            case ErrorResponse known -> known.getStatusCode();
            case InvalidParameterException _,
                    TypeMismatchException _,
                    HttpMessageNotReadableException _ ->
                    HttpStatus.BAD_REQUEST;
            case QueryTimeoutException _ -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
