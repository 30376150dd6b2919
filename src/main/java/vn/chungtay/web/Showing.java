package vn.chungtay.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// Which of several programmes the page of this request shows, as the module that holds them says
/// before it is answered. Nothing is said where there is one only, and the layout then offers
/// nothing to choose from.
///
/// @param chosen the value of one of the choices
/// @param name what that one is called for short
public record Showing(String chosen, String name, List<Choice> choices) {
    /// In an address, and in every form of a page: a form that was opened before somebody chose
    /// another is still about its own.
    public static final String PARAMETER = "programme";

    /// Where another one is chosen.
    public static final String CHOOSING = "/programmes/choice";

    private static final String CURRENT = Showing.class.getName();

    public Showing {
        choices = List.copyOf(choices);
    }

    /// What this request is about; nothing where there is no choice.
    public static @Nullable Showing current() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? null
                : (Showing) request.getAttribute(CURRENT, RequestAttributes.SCOPE_REQUEST);
    }

    public void enter() {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(CURRENT, this, RequestAttributes.SCOPE_REQUEST);
    }

    List<Choice> others() {
        return choices.stream().filter(choice -> !choice.value().equals(chosen)).toList();
    }

    /// The address of this very page in one of the programmes, to be kept or sent to somebody; of
    /// the first page where this one answers what was typed.
    static String address(String programme) {
        return UriComponentsBuilder.fromUriString(here())
                .replaceQueryParam(PARAMETER, programme)
                .build()
                .toUriString();
    }

    /// The address of this page, whichever programme it shows.
    static String here() {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        var request = attributes.getRequest();
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        return UriComponentsBuilder.fromUriString(request.getRequestURI())
                .query(Objects.requireNonNullElse(request.getQueryString(), ""))
                .replaceQueryParam(PARAMETER)
                .build()
                .toUriString();
    }
}
