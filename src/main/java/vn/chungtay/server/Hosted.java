package vn.chungtay.server;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.Container;
import org.apache.catalina.Engine;
import org.apache.catalina.Host;
import org.apache.catalina.LifecycleState;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.boot.web.servlet.ServletContextInitializer;

/// A province as a virtual host of a Tomcat that runs already: its application brings no server of
/// its own, and shares nothing else with the others.
final class Hosted extends TomcatServletWebServerFactory {
    private final Tomcat tomcat;
    private final Province province;

    Hosted(Tomcat tomcat, Province province) {
        this.tomcat = tomcat;
        this.province = province;
    }

    @Override
    public WebServer getWebServer(ServletContextInitializer... initializers) {
        var failure = new AtomicReference<Throwable>();
        var host = new StandardHost();
        host.setName(province.code() + ".invalid"); // nobody asks for it by this name
        host.setAutoDeploy(false);
        prepareContext(host, watched(initializers, failure), new TempDirs(getPort()));
        tomcat.getEngine().addChild(host);
        if (failure.get() != null || !isStarted(host)) {
            tomcat.getEngine().removeChild(host);
            throw new WebServerException(
                    "The host of " + province.code() + " does not start", failure.get());
        }
        return new Server(tomcat, host, province.hosts());
    }

    /// Tomcat keeps to itself what an initializer threw.
    private static ServletContextInitializer[] watched(
            ServletContextInitializer[] initializers, AtomicReference<Throwable> failure) {
        return List.of(initializers).stream()
                .map(initializer ->
                        (ServletContextInitializer)
                                context -> {
                                    try {
                                        initializer.onStartup(context);
                                    } catch (RuntimeException e) {
                                        failure.compareAndSet(null, e);
                                        throw e;
                                    }
                                })
                .toArray(ServletContextInitializer[]::new);
    }

    private static boolean isStarted(Host host) {
        for (Container context : host.findChildren()) {
            if (context.getState() != LifecycleState.STARTED) {
                return false;
            }
        }
        return host.getState() == LifecycleState.STARTED;
    }

    /// @param names under which it is found from the moment on at which the application is ready
    private record Server(Tomcat tomcat, Host host, List<String> names) implements WebServer {

        @Override
        public void start() {
            names.forEach(host::addAlias);
        }

        @Override
        public void stop() {
            names.forEach(host::removeAlias);
        }

        @Override
        public void destroy() {
            Engine engine = tomcat.getEngine();
            if (engine.findChild(host.getName()) != null) {
                engine.removeChild(host);
            }
        }

        @Override
        public int getPort() {
            return tomcat.getConnector().getLocalPort();
        }
    }
}
