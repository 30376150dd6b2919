package vn.chungtay.probing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/// What somebody with bad intentions types where a name or a number is asked for.
enum Payload {
    /// Markup, an end to an attribute, SQL, and expressions of template languages in one.
    MARKUP(
            "'\"><probe-mark onclick=alert(1) probe-mark=1><script>probe()</script><!-- "
                    + "${7919*7907} #{7919*7907} {{7919*7907}} <%= 7919*7907 %> "
                    + "') or 1=1; drop table account; --"),
    ATTRIBUTE("\" probe-mark=\"1\" onfocus=\"alert(1)\" autofocus x=\""),
    LINES("x\r\nX-Probe: 1\r\nSet-Cookie: probe=1\r\n\r\n<probe-mark>"),
    NOTHING("a\u0000b"),
    FOLDERS("../../../../../../etc/passwd"),
    LONG("ộ".repeat(3000)),
    TURNED("\u202Egnp.exe\u2066\uFEFF\u200B😀\uFFFE"),
    ELSEWHERE("//probe.example/%2e%2e"),
    ELSEWHERE_TOO("https://probe.example/"),
    SCRIPT("javascript:alert(1)"),
    FORMULA("=HYPERLINK(\"https://probe.example\")"),
    /// No UTF-8 at all: overlong dots and slashes, half of a pair, a byte there never is.
    OVERLONG(null);

    /// The product that no page of ours has reason to print.
    static final String COMPUTED = "62615533";

    private final String encoded;

    Payload(String text) {
        this.encoded =
                text == null ? "%C0%AE%C0%AE%C0%AF%ED%A0%80%FF" : URLEncoder.encode(text, UTF_8);
    }

    /// As it stands in an address or in the body of a form.
    String encoded() {
        return encoded;
    }
}
