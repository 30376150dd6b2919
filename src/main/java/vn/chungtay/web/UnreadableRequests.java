package vn.chungtay.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/// What the server refuses before it reaches us, such as an address that cannot be read, is said in
/// the same words as everything else.
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final BareAnswers answers;

    UnreadableRequests(BareAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
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
            SecurityHeaders.HEADERS.forEach(response::setHeader);
            response.setContentType(BareAnswers.typeAt(path));
            response.setCharacterEncoding("UTF-8");
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(
                        answers.at(
                                path, response.getStatus(), fault.titleKey(), fault.detailKey()));
                response.finishResponse();
            }
        }
    }
}
