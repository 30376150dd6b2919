package vn.chungtay.web;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.servlet.ModelAndView;

/// Says in Vietnamese what went wrong: as a page, or as RFC 9457 JSON under `/api/`. What we did
/// not expect is logged under a reference number, and the number is all the viewer is shown of it.
@Component
class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /// As long as a key of 256 bits is in an address, such as that of a one-time link.
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{43,}");

    private final Texts texts;

    Failures(Texts texts) {
        this.texts = texts;
    }

    /// A view or a response entity, whichever the path calls for.
    Object answer(HttpStatusCode status, String path, @Nullable Throwable cause) {
        var fault = Fault.of(status);
        var reference = fault.isOurs() ? FaultReference.next() : null;
        if (reference != null) {
            LOG.error(
                    "{} at {}, shown as {}", status, loggable(path), reference, Unnamed.of(cause));
        }
        var detail = detail(fault, cause);
        return path.startsWith("/api/")
                ? problem(status, path, detail, reference)
                : page(status, detail, reference);
    }

    /// The address without what opens something: whoever reads the log is not to use it.
    static String loggable(String path) {
        return KEY.matcher(path).replaceAll("…");
    }

    private String detail(Fault fault, @Nullable Throwable cause) {
        return switch (cause) {
            case RequestRefused refused -> texts.text(refused.refusal());
            case MissingServletRequestParameterException missing ->
                    texts.text("error.missing", missing.getParameterName());
            case QueryTimeoutException _ -> texts.text("error.too-long");
            case null, default -> texts.text(fault.detailKey());
        };
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatusCode status, String path, String detail, @Nullable String reference) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(texts.text(Fault.of(status).titleKey()));
        problem.setInstance(URI.create(path));
        if (reference != null) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ModelAndView page(HttpStatusCode status, String detail, @Nullable String reference) {
        var view = new ModelAndView("web/error");
        view.setStatus(status);
        view.addObject("page", Page.titled(texts.text(Fault.of(status).titleKey())));
        view.addObject("detail", detail);
        view.addObject("elsewhere", status.isSameCodeAs(HttpStatus.NOT_FOUND));
        view.addAllObjects(reference == null ? Map.of() : Map.of("reference", reference));
        return view;
    }
}
