package vn.chungtay.documents.job;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.documents.ImportKind;
import vn.chungtay.documents.ListFile;
import vn.chungtay.documents.Sources;
import vn.chungtay.identity.Viewer;
import vn.chungtay.shared.Refusal;
import vn.chungtay.web.RequestRefused;

/// A list sent as the body of a request, whatever type it claims to have. The values beside it are
/// read from the address by hand: the container would take a body of type
/// `application/x-www-form-urlencoded`, which is what `curl --data-binary` says, for more values,
/// and swallow the list.
@Component
class SentLists {
    private final ImportKinds kinds;
    private final Sources sources;

    SentLists(ImportKinds kinds, Sources sources) {
        this.kinds = kinds;
        this.sources = sources;
    }

    /// Refuses a kind there is not for the viewer, and a value that is missing.
    Order order(String name, HttpServletRequest request, Viewer viewer) {
        var kind = kinds.wanted(name, viewer);
        var given = query(request);
        var preview = isTrue("preview", given);
        var values = parameters(kind, given);
        if (isTrue(ImportKind.PARTIAL, given)) {
            if (!kind.takesGoodLines()) {
                throw new RequestRefused(new Refusal("import.refusal.partial", List.of(name)));
            }
            values.put(ImportKind.PARTIAL, "true");
        }
        var source = given.getOrDefault(ImportKind.SOURCE, "");
        if (!source.isEmpty()) {
            values.put(ImportKind.SOURCE, known(source, name, viewer));
        }
        return new Order(name, values, preview, Sender.of(viewer));
    }

    /// Refuses a source that the viewer does not see, or of another kind.
    private String known(String source, String kind, Viewer viewer) {
        var names =
                sources.list("", kind, viewer).stream().map(one -> one.source().name()).toList();
        if (!names.contains(source)) {
            List<Object> arguments = List.of(source, String.join(", ", names));
            throw new RequestRefused(new Refusal("import.refusal.source", arguments));
        }
        return source;
    }

    private static boolean isTrue(String name, Map<String, String> given) {
        var word = given.getOrDefault(name, "false");
        if (!word.equals("true") && !word.equals("false")) {
            throw new RequestRefused(new Refusal("import.refusal.truth", List.of(word, name)));
        }
        return word.equals("true");
    }

    Upload upload(String kind, HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > ListFile.LIMIT_IN_BYTES) {
            throw tooLarge();
        }
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        if (type.startsWith("multipart/")) {
            throw new RequestRefused(new Refusal("import.refusal.multipart", List.of()));
        }
        var content = content(request);
        if (content.length > ListFile.LIMIT_IN_BYTES) {
            throw tooLarge();
        }
        if (content.length == 0) {
            throw new RequestRefused(new Refusal("import.refusal.empty", List.of()));
        }
        return new Upload(query(request).getOrDefault("name", kind), content);
    }

    /// A body that says how long it is needs no room to grow.
    private static byte[] content(HttpServletRequest request) throws IOException {
        var length = request.getContentLength();
        return length < 0
                ? request.getInputStream().readNBytes(ListFile.LIMIT_IN_BYTES + 1)
                : filled(new byte[length], request);
    }

    private static byte[] filled(byte[] content, HttpServletRequest request) throws IOException {
        if (request.getInputStream().readNBytes(content, 0, content.length) < content.length) {
            throw new EOFException("The list ended before its end");
        }
        return content;
    }

    private static Map<String, String> parameters(ImportKind kind, Map<String, String> given) {
        var parameters = new HashMap<String, String>();
        for (var name : kind.parameters()) {
            var value = given.getOrDefault(name, "").strip();
            if (value.isEmpty()) {
                List<Object> arguments = List.of(name);
                throw new RequestRefused(new Refusal("import.refusal.parameter", arguments));
            }
            parameters.put(name, value);
        }
        for (var name : kind.optionalParameters()) {
            var value = given.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                parameters.put(name, value);
            }
        }
        return parameters;
    }

    private static Map<String, String> query(HttpServletRequest request) {
        var given = new HashMap<String, String>();
        try {
            UriComponentsBuilder.newInstance()
                    .query(request.getQueryString())
                    .build()
                    .getQueryParams()
                    .toSingleValueMap()
                    .forEach((name, value) -> given.put(decoded(name), decoded(value)));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
        }
        return given;
    }

    private static String decoded(@Nullable String text) {
        var given = Objects.requireNonNullElse(text, "");
        return Written.readable(URLDecoder.decode(given, StandardCharsets.UTF_8));
    }

    private static RequestRefused tooLarge() {
        return new RequestRefused(
                HttpStatus.CONTENT_TOO_LARGE, new Refusal("import.refusal.large", List.of()));
    }
}
