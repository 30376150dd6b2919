package vn.chungtay.identity.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.chungtay.identity.Requires;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;
import vn.chungtay.web.Texts;

/// Asks before every handler of ours whether the viewer may. A handler that names no permission
/// answers nobody. What of it they may see is for the handler to load.
@Component
class PermissionCheck implements HandlerInterceptor, WebMvcConfigurer {
    private static final String OURS = "vn.chungtay.";

    private final Refusals refusals;
    private final ObjectProvider<Texts> texts;

    /// The texts know the addresses of Spring MVC, and come after what configures it.
    PermissionCheck(Refusals refusals, ObjectProvider<Texts> texts) {
        this.refusals = refusals;
        this.texts = texts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletException, IOException {
        if (!(handler instanceof HandlerMethod method) || !isOurs(method)) {
            return true;
        }
        var requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            throw new IllegalStateException(method + " names no permission");
        }
        var viewer = Viewer.current();
        if (viewer.may(requires.value())) {
            return true;
        }
        if (!viewer.isSignedIn()) {
            refusals.askToSignIn(request, response);
            return false;
        }
        var what = texts.getObject().text("permission." + requires.value());
        throw new RequestRefused(
                HttpStatus.FORBIDDEN, new Refusal("access.refusal.permission", List.of(what)));
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OURS);
    }
}
