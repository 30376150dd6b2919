package vn.chungtay.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chungtay.Testers;

/// Whoever changes a programme on the pages: opens a form, sends it, and signs what became of it.
record Office(MockMvcTester browser, Testers testers) {
    private static final Pattern CONTROL =
            Pattern.compile(
                    "<input class=\"field__control\" id=\"([^\"]*)\"[^>]* value=\"([^\"]*)\""
                            + "|type=\"checkbox\" id=\"[^\"]*\" name=\"([^\"]*)\""
                            + " value=\"([^\"]*)\" checked");
    private static final Pattern SELECT =
            Pattern.compile(
                    "<select[^>]* name=\"([^\"]*)\".*?value=\"([^\"]*)\" selected", Pattern.DOTALL);

    /// A form as it is opened: what stands in its controls.
    Map<String, List<String>> open(String address) {
        var page = page(address);
        var form = new HashMap<String, List<String>>();
        CONTROL.matcher(page)
                .results()
                .forEach(found -> {
                    var ticked = found.group(1) == null;
                    var name = ticked ? found.group(3) : found.group(1);
                    form.computeIfAbsent(name, _ -> new ArrayList<>())
                            .add(unescaped(ticked ? found.group(4) : found.group(2)));
                });
        SELECT.matcher(page)
                .results()
                .forEach(found -> form.put(found.group(1), List.of(found.group(2))));
        assertThat(form).isNotEmpty();
        return form;
    }

    MvcTestResult send(String address, Map<String, List<String>> form) {
        var request = browser.post().uri(address).header("X-CSRF-TOKEN", testers.pass().form());
        form.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.exchange();
    }

    void sign(String draft) {
        assertThat(location(signed(draft, "07-QĐ/TU"))).isEqualTo(draft);
    }

    MvcTestResult signed(String draft, String number) {
        return send(
                draft + "/signature",
                Map.of("number", List.of(number), "date", List.of("12/1/2026")));
    }

    static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    String page(String address) {
        var result = browser.get().uri(address).exchange();
        assertThat(result).hasStatusOk();
        return text(result);
    }

    static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String unescaped(String text) {
        return text.replace("&#34;", "\"").replace("&#39;", "'").replace("&amp;", "&");
    }
}
