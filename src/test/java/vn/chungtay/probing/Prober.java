package vn.chungtay.probing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Walks all pages that lead to each other, and types into whatever can be typed into.
///
/// @param requests makes a request to a path in somebody's name
record Prober(
        Function<String, HttpRequest.Builder> requests,
        HttpClient client,
        Guard guard,
        Set<String> seen) {
    private static final String TOKEN = "_csrf";

    /// What makes a form a right one but for the field at hand.
    private static final Map<String, String> RIGHT =
            Map.ofEntries(
                    Map.entry("role", "LEADER"),
                    Map.entry("document", "12-QĐ"),
                    Map.entry("name", "Tên Thử"),
                    Map.entry("unit", "fu.t.b.1"),
                    Map.entry("from", "1/2/2026"),
                    Map.entry("reason", "Cho gọn"),
                    Map.entry("by", "Ông Thử"),
                    Map.entry("number", "9-QĐ/HND"),
                    Map.entry("date", "1/2/2026"),
                    Map.entry("effective", "1/2/2026"),
                    Map.entry("signer", "Bà Thử"),
                    Map.entry("days", "90"),
                    Map.entry("permissions", "READ_REGISTRY"),
                    Map.entry("note", "Không"));

    Prober(Function<String, HttpRequest.Builder> requests, Guard guard) {
        this(requests, HttpClient.newHttpClient(), guard, new HashSet<>());
    }

    /// All screens there are to find, one of each shape.
    List<Screen> crawl(List<String> from) throws IOException, InterruptedException {
        var shapes = new HashSet<String>();
        var found = new LinkedHashSet<Screen>();
        var due = new ArrayDeque<>(from);
        while (!due.isEmpty()) {
            var address = due.poll();
            if (shapes.add(Addresses.shape(address))) {
                var screen = Screen.of(address, get(address));
                screen.ifPresent(found::add);
                screen.ifPresent(page -> due.addAll(page.links()));
            }
        }
        return List.copyOf(found);
    }

    /// Every value in an address that leads somewhere.
    void probeAddress(String address) throws IOException, InterruptedException {
        probe(Addresses.path(address), Addresses.query(address), false);
    }

    void probeForm(Screen.Form form) throws IOException, InterruptedException {
        var fields = new LinkedHashMap<String, String>();
        form.fields()
                .forEach((name, value) ->
                        fields.put(
                                name,
                                encoded(value.isEmpty() ? RIGHT.getOrDefault(name, "") : value)));
        if ("RENAME".equals(fields.get("kind"))) {
            fields.replace("do", "sign");
        }
        probe(form.action(), fields, form.isPost());
    }

    private void probe(String path, Map<String, String> fields, boolean isPost)
            throws IOException, InterruptedException {
        for (var field : fields.keySet()) {
            var shape = Addresses.shape(path) + field + fields.get("kind") + isPost;
            if (!field.equals(TOKEN) && seen.add(shape)) {
                for (var payload : Payload.values()) {
                    var probe = new HashMap<>(fields);
                    probe.put(field, payload.encoded());
                    probe.computeIfPresent("login", Prober::freshLogin);
                    send(path, probe, isPost ? field + " " + payload : null);
                }
            }
        }
    }

    /// The name of an account is there but once.
    private static String freshLogin(String name, String value) {
        return value.isEmpty() ? "probe-" + Long.toString(System.nanoTime(), 36) : value;
    }

    /// @param posted what is probed, when it is sent as a form
    private void send(String path, Map<String, String> fields, @Nullable String posted)
            throws IOException, InterruptedException {
        var pairs =
                fields.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("&"));
        if (posted == null) {
            get(path + "?" + pairs);
            return;
        }
        var request =
                requests.apply(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(pairs));
        answer("POST " + path + " " + posted, request);
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return answer("GET " + shortened(address), requests.apply(address));
    }

    HttpResponse<String> answer(String about, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return guard.look(about, client.send(request.build(), BodyHandlers.ofString()));
    }

    private static String shortened(String address) {
        return address.length() > 200 ? address.substring(0, 200) + "…" : address;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
