package vn.chungtay.documents.issued;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import vn.chungtay.organisation.registry.Visitor;

/// A document in the register, for tests of what rests on it.
public final class Entered {
    public static final String NUMBER = "15-KH/TU";

    private Entered() {}

    /// @return the address of its page
    public static String by(Visitor visitor, byte[] file) throws IOException, InterruptedException {
        var fields =
                Map.of(
                        "number",
                        NUMBER,
                        "on",
                        "1/6/2021",
                        "issuer",
                        "Tỉnh ủy",
                        "kind",
                        "PLAN",
                        "summary",
                        "Minh chứng");
        var answer = visitor.sendForm("/documents", fields, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        var address = answer.headers().firstValue("Location").orElseThrow();
        return address.replaceFirst("http://[^/]+", "");
    }
}
