package vn.chungtay.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// Answers the script that showed us a passkey: where to go from here, or that it opens nothing.
@Component
class PasskeySignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private final Entrance entrance;

    PasskeySignIn(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication shown)
            throws IOException {
        entrance.enter(
                shown.getName(), request, response, FactorGrantedAuthority.WEBAUTHN_AUTHORITY);
        var next = Onwards.from(request.getParameter("next")); // holds nothing JSON would escape
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getWriter().print("{\"next\":\"" + next + "\"}");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }
}
