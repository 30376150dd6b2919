package vn.chungtay.programme;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.async.CallableProcessingInterceptor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.programme.outline.ProgrammeLists;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.Choice;
import vn.chungtay.web.RequestRefused;
import vn.chungtay.web.Showing;

/// Finds out which programme a request is about: the one its address or its form names, else the
/// one this person chose last, else the one that runs. A page that names one is a choice; a file, a
/// script or a program that names one asks about it this once.
@Component
class ProgrammeChoice
        implements AsyncHandlerInterceptor, CallableProcessingInterceptor, WebMvcConfigurer {
    private static final String CHOSEN = ProgrammeChoice.class.getName();
    private static final String API = "/api/";

    private final ProgrammeInUse inUse;
    private final ProgrammeLists lists;

    ProgrammeChoice(ProgrammeInUse inUse, ProgrammeLists lists) {
        this.inUse = inUse;
        this.lists = lists;
    }

    /// After the question whether the viewer may: whoever has not signed in learns of nothing.
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(1);
    }

    /// Files are written on a thread of their own.
    @Override
    public void configureAsyncSupport(AsyncSupportConfigurer configurer) {
        configurer.registerCallableInterceptors(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            var held = lists.all();
            inUse.byDefault(held).ifPresent(usual -> enter(usual, held, request));
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception e) {
        inUse.leave();
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        inUse.leave();
    }

    @Override
    public <T> void preProcess(NativeWebRequest request, Callable<T> task) {
        if (request.getAttribute(CHOSEN, RequestAttributes.SCOPE_REQUEST) instanceof String code) {
            inUse.choose(code);
        }
    }

    @Override
    public <T> void postProcess(
            NativeWebRequest request, Callable<T> task, @Nullable Object result) {
        inUse.leave();
    }

    private void enter(String usual, List<Programme> held, HttpServletRequest request) {
        show(find(usual, held).orElseThrow(), held);
        var asked = asked(request);
        if (asked.isPresent() && find(asked.get(), held).isEmpty()) {
            throw new RequestRefused(HttpStatus.NOT_FOUND, unknown(asked.get(), held));
        }
        var chosen =
                asked.or(() -> kept(request))
                        .flatMap(code -> find(code, held))
                        .orElseGet(() -> find(usual, held).orElseThrow());
        if (asked.isPresent()) {
            keep(chosen.code(), request);
        }
        show(chosen, held);
        request.setAttribute(CHOSEN, chosen.code());
        inUse.choose(chosen.code());
    }

    private static void show(Programme chosen, List<Programme> held) {
        if (held.size() > 1) {
            var choices = held.stream().map(ProgrammeChoice::choice).toList();
            new Showing(chosen.code(), chosen.number(), choices).enter();
        }
    }

    private static Choice choice(Programme one) {
        return new Choice(one.code(), one.number() + " – " + one.title());
    }

    private static Refusal unknown(String asked, List<Programme> held) {
        var codes = held.stream().map(Programme::code).collect(Collectors.joining(", "));
        return new Refusal("programme.refusal.unknown", List.of(asked, codes));
    }

    private static Optional<Programme> find(String code, List<Programme> held) {
        return held.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /// To the API in the address alone: what a list is sent as is not taken apart for it.
    private static Optional<String> asked(HttpServletRequest request) {
        var typed =
                request.getRequestURI().startsWith(API)
                        ? UriComponentsBuilder.newInstance()
                                .query(Objects.requireNonNullElse(request.getQueryString(), ""))
                                .build()
                                .getQueryParams()
                                .getFirst(Showing.PARAMETER)
                        : typed(request);
        return Optional.ofNullable(typed).map(String::strip).filter(code -> !code.isEmpty());
    }

    /// Of files that are too large or cut off nothing can be read; whoever takes them is told so
    /// again. What else cannot be read is told once, here.
    private static @Nullable String typed(HttpServletRequest request) {
        try {
            return request.getParameter(Showing.PARAMETER);
        } catch (IllegalStateException unreadable) {
            var type = Objects.requireNonNullElse(request.getContentType(), "");
            if (type.startsWith("multipart/")) {
                return null;
            }
            throw unreadable;
        }
    }

    private static Optional<String> kept(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(CHOSEN) instanceof String code
                ? Optional.of(code)
                : Optional.empty();
    }

    /// What a script fetches changes nothing for the page that stands in another window.
    private static void keep(String code, HttpServletRequest request) {
        var session = request.getSession(false);
        var mode = request.getHeader("Sec-Fetch-Mode");
        if (session != null
                && !request.getRequestURI().startsWith(API)
                && (mode == null || mode.equals("navigate"))
                && !code.equals(session.getAttribute(CHOSEN))) {
            session.setAttribute(CHOSEN, code);
        }
    }
}
