package vn.chungtay.programme.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.TestPaper;
import vn.chungtay.organisation.registry.Visitor;

/// Somebody who keeps agreements, as the forms send them.
record Partner(Visitor visitor) {
    static final byte[] PDF = TestPaper.bytes();

    /// A draft of a unit with the people's committee for 2025, its key tasks not yet written.
    String drafts(String unit, String title) throws Exception {
        var tasks = location(sends("unit", unit, "title", title));
        return tasks.replace("/tasks", "");
    }

    /// With one key task, which the unit itself leads.
    String plans(String unit, String title) throws Exception {
        var agreement = drafts(unit, title);
        assertThat(writes(agreement, "what-1", "Trồng 500 cây").statusCode()).isEqualTo(302);
        return agreement;
    }

    String signs(String unit, String title) throws Exception {
        var agreement = plans(unit, title);
        assertThat(signs(agreement, Map.of(), PDF).statusCode()).isEqualTo(302);
        return agreement;
    }

    /// A field named `+name` is sent once more, and a field that is not among these beside them.
    HttpResponse<String> sends(String... changed) throws Exception {
        return changes("/agreements", changed);
    }

    HttpResponse<String> changes(String address, String... changed) throws Exception {
        var fields = new ArrayList<>(List.of("unit", "fu.t.b.1", "title", "Phối hợp thử"));
        fields.addAll(List.of("starts", "1/1/2025", "ends", "31/12/2025"));
        fields.addAll(List.of("name-1", "Ủy ban nhân dân xã", "kind-1", "AUTHORITY"));
        fields.addAll(List.of("wording", wording(address)));
        return visitor.send(address, with(fields, changed));
    }

    HttpResponse<String> writes(String agreement, String... changed) throws Exception {
        var fields = new ArrayList<>(List.of("what-1", "Làm đường", "lead-1", "1"));
        fields.addAll(List.of("with-1", "2", "due-1", "30/6/2025"));
        fields.addAll(List.of("wording", wording(agreement)));
        return visitor.send(agreement + "/tasks", with(fields, changed));
    }

    HttpResponse<String> signs(
            String agreement, Map<String, String> changed, byte @Nullable [] paper)
            throws Exception {
        var fields = new LinkedHashMap<>(Map.of("number", "05-CTrPH/MTTQ", "date", "5/1/2025"));
        fields.putAll(changed);
        return visitor.sendForm(agreement + "/document", fields, paper);
    }

    HttpResponse<String> appraises(String agreement, String... changed) throws Exception {
        var fields = new ArrayList<>(List.of("year", "2025", "mark-1", "DONE", "remark-1", ""));
        fields.addAll(List.of("verdict", "GOOD", "body", "Đã trồng đủ"));
        return visitor.send(agreement + "/appraisals", with(fields, changed));
    }

    /// The hidden field by which a form tells what it was made from.
    private String wording(String agreement) throws Exception {
        if (agreement.equals("/agreements")) {
            return "";
        }
        var page = visitor.get(agreement + "/tasks").body();
        return page.contains("name=\"wording\"")
                ? page.replaceAll("(?s).*name=\"wording\" value=\"(\\d+)\".*", "$1")
                : "";
    }

    private static String[] with(List<String> fields, String... changed) {
        for (var i = 0; i < changed.length; i += 2) {
            var at = fields.indexOf(changed[i]);
            if (at < 0) {
                fields.addAll(List.of(changed[i].replace("+", ""), changed[i + 1]));
            } else {
                fields.set(at + 1, changed[i + 1]);
            }
        }
        return fields.toArray(String[]::new);
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*(/agreements)", "$1");
    }
}
