package vn.chungtay.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;

/// The application as it runs.
record Running(ConfigurableApplicationContext application, DatabaseStop database) {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

    String address() {
        var environment = application.getEnvironment();
        return "http://127.0.0.1:" + environment.getProperty("local.server.port");
    }

    /// Asks for the first page and every page it links to, then ends. What the virtual machine saw
    /// meanwhile is what it can start with next time.
    void train() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var links = LINK.matcher(get(client, "/"));
            while (links.find()) {
                get(client, links.group(1));
            }
        } finally {
            end();
        }
    }

    void end() {
        application.close();
        database.run();
    }

    private String get(HttpClient client, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address() + path)).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
