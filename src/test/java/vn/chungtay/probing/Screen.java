package vn.chungtay.probing;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page as a browser takes it apart.
record Screen(String address, Document page) {

    /// A form with what its fields hold; `files` are the names of those that take a file.
    record Form(
            String action,
            boolean isPost,
            boolean isMultipart,
            Map<String, String> fields,
            List<String> files) {

        String shape() {
            return Addresses.shape(action) + " " + fields.keySet() + " " + fields.get("kind");
        }
    }

    static Optional<Screen> of(String address, HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/html"))
                .map(_ -> new Screen(address, Jsoup.parse(answer.body())));
    }

    /// Addresses of ours that it leads to.
    List<String> links() {
        return page.select("a[href]").stream()
                .map(link -> link.attr("href"))
                .map(link -> link.startsWith("?") ? Addresses.path(address) + link : link)
                .filter(link -> link.startsWith("/"))
                .map(link -> link.replaceFirst("#.*", ""))
                .toList();
    }

    List<Form> forms() {
        return page.select("form").stream().map(this::form).toList();
    }

    private Form form(Element form) {
        var fields = new LinkedHashMap<String, String>();
        var files = new ArrayList<String>();
        for (var field : form.select("input[name], select[name], textarea[name]")) {
            if (field.attr("type").equals("file")) {
                files.add(field.attr("name"));
            } else {
                fields.put(field.attr("name"), field.val());
            }
        }
        for (var button : form.select("button[name]")) {
            fields.putIfAbsent(button.attr("name"), button.attr("value"));
        }
        var action = form.hasAttr("action") ? form.attr("action") : Addresses.path(address);
        return new Form(
                action.isEmpty() ? Addresses.path(address) : action,
                form.attr("method").equalsIgnoreCase("post"),
                form.attr("enctype").startsWith("multipart"),
                fields,
                files);
    }

    /// What a page of ours never has, as something was let through or written carelessly.
    List<String> faults() {
        var faults = new ArrayList<String>();
        page.select("probe-mark, [probe-mark]").forEach(e -> faults.add("let through: " + e));
        page.select("script:not([src]), style, [style]").forEach(e -> faults.add("inline: " + e));
        page.select("script[src], link[href], img[src]").stream()
                .filter(e -> !(e.attr("src") + e.attr("href")).matches("/assets/.*|data:image/.*"))
                .forEach(e -> faults.add("from elsewhere: " + e));
        page.select("[^on]").forEach(e -> faults.add("acts by itself: " + e));
        page.select("[href], [action], [formaction]").stream()
                .filter(Screen::leadsAway)
                .forEach(e -> faults.add("leads away: " + e));
        if (page.text().contains(Payload.COMPUTED)) {
            faults.add("computed what was typed");
        }
        return faults;
    }

    private static boolean leadsAway(Element element) {
        var all = element.attr("href") + element.attr("action") + element.attr("formaction");
        return !all.isEmpty() && !all.matches("(?s)(/(?![/\\\\])|#|\\?).*");
    }
}
