package vn.chungtay.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Somebody who signs in and saves cells of a branch as a page does: each again and again until it
/// is acknowledged. What was acknowledged is remembered, and every other answer too.
final class DeskClerk {
    static final String PASSWORD = "một mật khẩu dài";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final Pattern SEEN =
            Pattern.compile("name=\"seen\\.x1\\.e(\\d)\" value=\"(\\d*)\"");

    final AtomicInteger acknowledged = new AtomicInteger();
    final Queue<HttpResponse<String>> others = new ConcurrentLinkedQueue<>();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Supplier<String> address;
    private final String path;
    private final long[] figures = new long[BadDay.ELEMENTS];
    private String token = "";

    /// @param address of the program, which may change
    DeskClerk(Supplier<String> address, String unit) {
        this.address = address;
        this.path = "/reports/X1/2024/final/" + unit;
    }

    void signIn(String login) throws IOException, InterruptedException {
        token = token(get("/sign-in"));
        post("/sign-in", "login", login, "password", PASSWORD);
        token = token(get(path));
    }

    /// Tries until it is told that the figure is kept.
    void save(int place, long wanted) throws InterruptedException {
        var element = "x1.e" + (place + 1);
        var seen = acknowledged.get() < BadDay.ELEMENTS ? "" : Long.toString(figures[place]);
        while (true) {
            try {
                var value = Long.toString(wanted);
                var answer =
                        post(path + "/cells", "value." + element, value, "seen." + element, seen);
                if (answer.statusCode() == 200) {
                    figures[place] = wanted;
                    acknowledged.incrementAndGet();
                    return;
                }
                others.add(answer);
            } catch (IOException e) {
                // Nobody is there; the page would try again too.
            }
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    /// A step on the way of the report.
    ///
    /// @return whether it was acknowledged
    boolean take(String step) throws InterruptedException {
        try {
            var answer = post(path + "/" + step, "reason", "Thử sự cố");
            if (answer.statusCode() >= 500) {
                others.add(answer);
            }
            return answer.statusCode() == 302;
        } catch (IOException e) {
            Thread.sleep(Duration.ofMillis(100));
            return false;
        }
    }

    /// Whether the page shows what was acknowledged.
    boolean findsAll() throws IOException, InterruptedException {
        var shown = SEEN.matcher(get(path));
        var found = 0;
        while (shown.find()) {
            var place = Integer.parseInt(shown.group(1)) - 1;
            found += shown.group(2).equals(Long.toString(figures[place])) ? 1 : 0;
        }
        return found == BadDay.ELEMENTS;
    }

    private String get(String where) throws IOException, InterruptedException {
        return client.send(request(where).build(), BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> post(String where, String... pairs)
            throws IOException, InterruptedException {
        var form = new StringJoiner("&").add("_csrf=" + encoded(token));
        for (var i = 0; i < pairs.length; i += 2) {
            form.add(pairs[i] + "=" + encoded(pairs[i + 1]));
        }
        var request =
                request(where)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString()));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String where) {
        return HttpRequest.newBuilder(URI.create(address.get() + where))
                .timeout(Duration.ofSeconds(60));
    }

    private static String token(String page) {
        var found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new AssertionError("No form in " + page);
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
