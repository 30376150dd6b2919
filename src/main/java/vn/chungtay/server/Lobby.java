package vn.chungtay.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import org.apache.catalina.startup.Tomcat;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;

/// The server in front of several provinces, and what it answers by itself: that nobody is at this
/// address, or that somebody will be.
final class Lobby {
    private final ConfigurableApplicationContext context;
    private final Tomcat tomcat;

    private Lobby(ConfigurableApplicationContext context, Tomcat tomcat) {
        this.context = context;
        this.tomcat = tomcat;
    }

    /// @param database stopped after everything that Spring runs
    /// @param settings of the server, `server.…` and `logging.…`
    static Lobby open(DatabaseStop database, String... settings) {
        var application = new SpringApplication(Setup.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setLogStartupInfo(false);
        database.leaveTo(application);
        var context = (ServletWebServerApplicationContext) application.run(settings);
        if (context.getWebServer() instanceof TomcatWebServer server) {
            return new Lobby(context, server.getTomcat());
        }
        throw new IllegalStateException("Hosts are Tomcat's");
    }

    Tomcat tomcat() {
        return tomcat;
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    /// Makes an application one of the hosts here.
    Consumer<SpringApplication> hosting(Province province) {
        return application ->
                application.addInitializers(prepared -> {
                    var beans = (GenericApplicationContext) prepared;
                    beans.registerBean(Hosted.class, () -> new Hosted(tomcat, province));
                });
    }

    /// These hosts will be there soon: who comes too early is told to come again.
    void expects(Province province) {
        context.getBean(Answer.class).expected.addAll(province.hosts());
    }

    /// No `@Configuration`, or the application would find it and serve it too.
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class Setup {
        @Bean
        Answer answer() {
            return new Answer();
        }

        /// For whoever watches the server without asking for a province.
        @Bean
        ServletRegistrationBean<Alive> alive() {
            return new ServletRegistrationBean<>(new Alive(), "/livez");
        }

        @Bean
        ServletRegistrationBean<Answer> everyAddress(Answer answer) {
            return new ServletRegistrationBean<>(answer, "/");
        }
    }

    private static final class Alive extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            response.setContentType("application/json");
            response.getWriter().println("{\"status\":\"UP\"}");
        }
    }

    private static final class Answer extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private static final String AGAIN_IN_SECONDS = "15";

        private final Set<String> expected = new ConcurrentSkipListSet<>();

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var host = request.getServerName().toLowerCase(Locale.ROOT);
            var soon = expected.contains(host);
            if (soon) {
                response.setHeader("Retry-After", AGAIN_IN_SECONDS);
            }
            response.setStatus(
                    soon
                            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                            : HttpServletResponse.SC_NOT_FOUND);
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getWriter()
                    .println(Sentences.text(soon ? "lobby.soon" : "lobby.nobody", host));
        }
    }
}
