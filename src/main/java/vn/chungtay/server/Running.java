package vn.chungtay.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;

/// The application as it runs.
record Running(ConfigurableApplicationContext application, DatabaseStop database) {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

    private static final Pattern DEMO_FORM =
            Pattern.compile("class=\"demo__role\">(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    String address() {
        var environment = application.getEnvironment();
        return "http://127.0.0.1:" + environment.getProperty("local.server.port");
    }

    /// Signs in as the first account the demo offers, asks for the first page and every page it
    /// links to, then ends. What the virtual machine saw meanwhile is what it can start with next
    /// time.
    void train() throws IOException, InterruptedException {
        var cookies = new CookieManager();
        try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var entry = DEMO_FORM.matcher(get(client, "/sign-in"));
            if (entry.find()) {
                post(client, "/sign-in", entry.group(1));
            }
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

    /// Sends what the hidden fields of a form hold.
    private void post(HttpClient client, String path, String form)
            throws IOException, InterruptedException {
        var body = new StringJoiner("&");
        var fields = HIDDEN.matcher(form);
        while (fields.find()) {
            body.add(fields.group(1) + "=" + URLEncoder.encode(fields.group(2), UTF_8));
        }
        var request =
                HttpRequest.newBuilder(URI.create(address() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()));
        client.send(request.build(), BodyHandlers.discarding());
    }

    private String get(HttpClient client, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address() + path)).build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
