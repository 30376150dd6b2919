package vn.chungtay.programme.agreement;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.chungtay.shared.DateText;
import vn.chungtay.web.Asked;

/// What somebody typed who draws an agreement up, as it was typed: `unit`, `title`, `starts`,
/// `ends`, the codes of `units` and `bodies` that were ticked, and `name-1` with `kind-1` and so on
/// for parties that are only named.
record DraftForm(MultiValueMap<String, String> typed) {
    private static final int ROWS = 5;

    static DraftForm of(Wording wording) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("title", wording.title());
        typed.add("starts", DateText.print(wording.starts()));
        typed.add("ends", DateText.print(wording.ends()));
        for (var party : wording.parties()) {
            switch (party.kind()) {
                case UNIT -> typed.add("units", party.code());
                case BODY -> typed.add("bodies", party.code());
                case AUTHORITY, OTHER -> {
                    var row = typed.keySet().stream().filter(k -> k.startsWith("name-")).count();
                    typed.add("name-" + (row + 1), party.name());
                    typed.add("kind-" + (row + 1), party.kind().name());
                }
            }
        }
        return new DraftForm(typed);
    }

    /// The authority of the place is suggested.
    DraftForm suggesting(String authority) {
        var more = new LinkedMultiValueMap<>(typed);
        more.set("name-1", authority);
        return new DraftForm(more);
    }

    String value(String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "");
    }

    /// With something or with nothing.
    boolean hasAnswered(String field) {
        return typed.containsKey(field);
    }

    @Nullable String unit() {
        return Asked.text(typed.getFirst("unit"));
    }

    List<String> chosen(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .map(code -> Objects.requireNonNullElse(Asked.text(code), ""))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    boolean isChosen(String field, @Nullable String code) {
        return chosen(field).contains(code);
    }

    List<Integer> rows() {
        return IntStream.rangeClosed(1, ROWS).boxed().toList();
    }

    /// Not named by anybody yet.
    boolean isNew() {
        return !typed.containsKey("name-1");
    }
}
