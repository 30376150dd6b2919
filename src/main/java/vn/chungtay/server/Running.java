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
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;

/// The application as it runs.
record Running(ConfigurableApplicationContext application, DatabaseStop database) {
    private static final int TRAINED = 15;

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

    private static final Pattern DEMO_FORM =
            Pattern.compile("class=\"demo__role\">(.*?)</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"");

    String address() {
        var environment = application.getEnvironment();
        return "http://127.0.0.1:" + environment.getProperty("local.server.port");
    }

    /// Signs in as the first account the demo offers, asks for the first page, every page it links
    /// to and some totals, again and again, then ends. What the virtual machine saw meanwhile is
    /// what it can start with next time: it knows what is worth compiling well.
    void train() throws IOException, InterruptedException {
        var cookies = new CookieManager();
        try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var entry = DEMO_FORM.matcher(get(client, "/sign-in"));
            if (entry.find()) {
                post(client, "/sign-in", entry.group(1));
            }
            for (var time = 0; time < TRAINED; time++) {
                visit(client);
            }
        } finally {
            end();
        }
    }

    private void visit(HttpClient client) throws IOException, InterruptedException {
        var links = LINK.matcher(get(client, "/"));
        while (links.find()) {
            get(client, links.group(1));
        }
        for (var place : List.of("area=tq", "unit=yu.tq")) {
            get(client, "/api/v1/totals?form=B1&period=2020&" + place);
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
