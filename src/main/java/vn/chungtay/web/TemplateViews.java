package vn.chungtay.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/// Turns the view name `module/screen` into the precompiled template `module/screen.jte` and hands
/// every template the texts as `t`. JTE has no starter for Spring Boot 4; this is all it would do.
@Component
class TemplateViews extends UrlBasedViewResolver {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.chungtay");

    TemplateViews(Texts texts) {
        engine.setHtmlInterceptor(new FormTokens());
        setViewClass(TemplateView.class);
        setSuffix(".jte");
        setOrder(Ordered.HIGHEST_PRECEDENCE);
        setAttributesMap(Map.of("t", texts));
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
        return new TemplateView(engine);
    }

    /// A page outside of any request that Spring answers.
    String render(String view, Map<String, Object> model) {
        var page = new StringOutput();
        var all = new HashMap<String, Object>(getAttributesMap());
        all.putAll(model);
        engine.render(view + getSuffix(), all, page);
        return page.toString();
    }

    private static final class TemplateView extends AbstractUrlBasedView {
        private final TemplateEngine engine;

        TemplateView(TemplateEngine engine) {
            this.engine = engine;
            setContentType("text/html;charset=UTF-8");
        }

        /// Renders to memory first, so that a failing template becomes an error page and not half a
        /// page.
        @Override
        protected void renderMergedOutputModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var output = new Utf8ByteOutput();
            engine.render(String.valueOf(getUrl()), model, output);
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
