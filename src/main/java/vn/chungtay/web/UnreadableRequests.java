package vn.chungtay.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the server refuses before it reaches us, such as an address that cannot be read, is said in
/// the same words as everything else.
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ObjectProvider<Texts> texts;
    private final ObjectProvider<TemplateViews> views;

    /// The server is made before either of them can be.
    UnreadableRequests(ObjectProvider<Texts> texts, ObjectProvider<TemplateViews> views) {
        this.texts = texts;
        this.views = views;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private String page(Fault fault) {
        return views.getObject()
                .render(
                        "web/error",
                        Map.of("page", Page.titled(title(fault)), "detail", detail(fault)));
    }

    private String problem(Fault fault, int status) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("title", title(fault));
        problem.put("status", status);
        problem.put("detail", detail(fault));
        return JsonMapper.shared().writeValueAsString(problem);
    }

    private String title(Fault fault) {
        return texts.getObject().text(fault.titleKey());
    }

    private String detail(Fault fault) {
        return texts.getObject().text(fault.detailKey());
    }

    private final class Report extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, Throwable failure) {
            var status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                write(request, response, Fault.of(HttpStatusCode.valueOf(status)));
            } catch (IOException e) {
                // The caller is gone: there is nobody left to tell.
                getContainer().getLogger().debug("Not told", e);
            }
        }

        private void write(Request request, Response response, Fault fault) throws IOException {
            var path = request.getRequestURI();
            var programmatic = path != null && path.startsWith("/api/");
            SecurityHeaders.HEADERS.forEach(response::setHeader);
            response.setContentType(
                    programmatic
                            ? MediaType.APPLICATION_PROBLEM_JSON_VALUE
                            : MediaType.TEXT_HTML_VALUE);
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(programmatic ? problem(fault, response.getStatus()) : page(fault));
                response.finishResponse();
            }
        }
    }
}
