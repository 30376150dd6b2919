package vn.chungtay.identity.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.ErrorPath;

/// What happens to a request that the door does not let through: pages lead to the sign-in, the API
/// says 401, and a form sent after its session ended comes back with all that was typed.
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String API = "/api/";
    private static final String BASIC = "Basic realm=\"Chung Tay\", charset=\"UTF-8\"";

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException, ServletException {
        askToSignIn(request, response);
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException exception)
            throws IOException, ServletException {
        if (!Viewer.current().isSignedIn() && !(exception instanceof CsrfException)) {
            askToSignIn(request, response);
        } else if (isApi(request)) {
            refuse(request, response, HttpStatus.FORBIDDEN, "access.refusal.token-of-page");
        } else {
            sendBack(request, response);
        }
    }

    void askToSignIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (isApi(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            if (TokenFilter.isOfTables(request)) {
                response.addHeader(HttpHeaders.WWW_AUTHENTICATE, BASIC);
            }
            refuse(request, response, HttpStatus.UNAUTHORIZED, "access.refusal.token");
        } else if (ViewerFilter.owing(request) != null) {
            response.sendRedirect("/sign-in/code" + next(request));
        } else if (isReading(request)) {
            response.sendRedirect("/sign-in" + next(request));
        } else {
            sendBack(request, response);
        }
    }

    /// The page asks whether to send it once more; see [ReturnedFormController].
    private static void sendBack(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isTooLarge(request)) {
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "error.TOO_LARGE.detail");
            return;
        }
        request.getRequestDispatcher(ReturnedFormController.PATH).forward(request, response);
    }

    /// An upload that is too large is never read, and so lacks the token of its form as well.
    private static boolean isTooLarge(HttpServletRequest request) {
        var type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IOException | ServletException | IllegalStateException e) {
            return true;
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws ServletException, IOException {
        ErrorPath.refuse(request, response, status, new Refusal(key, List.of()));
    }

    /// Where to go after signing in: what was asked for, unless that is the home page anyway.
    private static String next(HttpServletRequest request) {
        var path = request.getRequestURI();
        var query = request.getQueryString();
        var whole = query == null ? path : path + "?" + query;
        return whole.equals("/") || !isReading(request)
                ? ""
                : "?next=" + URLEncoder.encode(whole, StandardCharsets.UTF_8);
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(API);
    }
}
