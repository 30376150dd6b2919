package vn.chungtay.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import vn.chungtay.shared.Refusal;

/// The way to the one error page for what is refused before any handler is asked.
public final class ErrorPath {
    private ErrorPath() {}

    /// Answers with the status and the refusal in words: a page, or RFC 9457 JSON under `/api/`.
    public static void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            Refusal refusal)
            throws ServletException, IOException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status.value());
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION, new RequestRefused(status, refusal));
        request.getRequestDispatcher("/error").forward(request, response);
    }
}
