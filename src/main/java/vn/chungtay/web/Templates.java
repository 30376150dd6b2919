package vn.chungtay.web;

import java.util.Map;
import org.springframework.stereotype.Component;

/// Fills a template where no request is answered with it.
@Component
public class Templates {
    private final TemplateViews views;

    Templates(TemplateViews views) {
        this.views = views;
    }

    /// @param name as in `module/screen`
    /// @param model beside the texts, which every template has as `t`
    public String render(String name, Map<String, Object> model) {
        return views.render(name, model);
    }
}
