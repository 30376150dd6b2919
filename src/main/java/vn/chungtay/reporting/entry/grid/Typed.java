package vn.chungtay.reporting.entry.grid;

import java.util.Objects;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/// What was sent of cells and texts, as it was typed: `value.<element>`, with `seen.<element>` for
/// what stood there when its sender began. After a conflict `settle.<element>` says whose value is
/// to stand, and `found.<element>` what the other one was.
record Typed(MultiValueMap<String, String> sent) {
    static final Typed NOTHING = new Typed(new LinkedMultiValueMap<>());

    private static final String MINE = "mine";
    private static final String THEIRS = "theirs";

    /// Nothing for what was not sent, or is to stay as the other one left it.
    Optional<String> value(String element) {
        return THEIRS.equals(sent.getFirst("settle." + element))
                ? Optional.empty()
                : Optional.ofNullable(sent.getFirst("value." + element));
    }

    String seen(String element) {
        var settled = MINE.equals(sent.getFirst("settle." + element));
        var seen = sent.getFirst((settled ? "found." : "seen.") + element);
        return Objects.requireNonNullElse(seen, "");
    }
}
