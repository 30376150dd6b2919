package vn.chungtay.web;

import static jakarta.servlet.RequestDispatcher.ERROR_EXCEPTION;
import static jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI;
import static jakarta.servlet.RequestDispatcher.ERROR_STATUS_CODE;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Requires;

/// Where the servlet container sends what failed outside of any handler.
@Controller
class FailureController implements ErrorController {
    private final Failures failures;

    FailureController(Failures failures) {
        this.failures = failures;
    }

    @RequestMapping("/error")
    @Requires(Permission.ENTER)
    Object show(HttpServletRequest request) {
        var path = request.getAttribute(ERROR_REQUEST_URI) instanceof String uri ? uri : "/error";
        var cause = request.getAttribute(ERROR_EXCEPTION) instanceof Throwable t ? t : null;
        return failures.answer(statusOf(request), path, cause);
    }

    /// Someone who asks for `/error` by name finds nothing there.
    private static HttpStatusCode statusOf(HttpServletRequest request) {
        return request.getAttribute(ERROR_STATUS_CODE) instanceof Integer status
                ? HttpStatusCode.valueOf(status)
                : HttpStatus.NOT_FOUND;
    }
}
