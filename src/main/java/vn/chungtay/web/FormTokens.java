package vn.chungtay.web;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.util.HtmlUtils;

/// Puts into every form that changes something the token that shows it came from a page of ours,
/// and which programme that page was about, where there are several. The templates are compiled to
/// call this for each `form`, so none can be forgotten.
final class FormTokens implements HtmlInterceptor {

    /// Called before the `>` that ends the opening tag: we write that, and leave the template's own
    /// to the field.
    @Override
    public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput out) {
        var token = token();
        if (token != null && "post".equals(attributes.get("method"))) {
            put(token.getParameterName(), token.getToken(), out);
            var showing = Showing.current();
            if (showing != null && !Showing.CHOOSING.equals(attributes.get("action"))) {
                put(Showing.PARAMETER, showing.chosen(), out);
            }
        }
    }

    private static void put(String name, String value, TemplateOutput out) {
        out.writeContent("><input type=\"hidden\" name=\"");
        out.writeContent(name);
        out.writeContent("\" value=\"");
        out.writeContent(HtmlUtils.htmlEscape(value));
        out.writeContent("\"");
    }

    @Override
    public void onHtmlTagClosed(String name, TemplateOutput out) {
        // The field stands at the beginning.
    }

    /// None in a page that no request asked for.
    private static @Nullable CsrfToken token() {
        var request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? null
                : (CsrfToken)
                        request.getAttribute(
                                CsrfToken.class.getName(), RequestAttributes.SCOPE_REQUEST);
    }
}
