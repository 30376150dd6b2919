package vn.chungtay.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Failures in the words and the look of all others, said outside of Spring's handling and without
/// asking the database for anything.
@Component
class BareAnswers {
    private final ObjectProvider<Texts> texts;
    private final ObjectProvider<TemplateViews> views;

    /// The server is made before either of them can be.
    BareAnswers(ObjectProvider<Texts> texts, ObjectProvider<TemplateViews> views) {
        this.texts = texts;
        this.views = views;
    }

    /// A page, or RFC 9457 JSON under `/api/`.
    String at(@Nullable String path, int status, String titleKey, String detailKey) {
        var title = texts.getObject().text(titleKey);
        var detail = texts.getObject().text(detailKey);
        return isProgrammatic(path) ? problem(status, title, detail) : page(title, detail);
    }

    static String typeAt(@Nullable String path) {
        return isProgrammatic(path)
                ? MediaType.APPLICATION_PROBLEM_JSON_VALUE
                : MediaType.TEXT_HTML_VALUE;
    }

    private static boolean isProgrammatic(@Nullable String path) {
        return path != null && path.startsWith("/api/");
    }

    private String page(String title, String detail) {
        return views.getObject()
                .render("web/error", Map.of("page", Page.titled(title), "detail", detail));
    }

    private static String problem(int status, String title, String detail) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        return JsonMapper.shared().writeValueAsString(problem);
    }
}
