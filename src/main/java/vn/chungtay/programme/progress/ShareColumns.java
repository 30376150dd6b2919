package vn.chungtay.programme.progress;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a file says of a duty or a solution for one body: who, and what it said last. Before that
/// stands what it is about.
final class ShareColumns {
    private static final List<String> HEADER =
            List.of("body", "state", "day", "sentence", "done_on", "document");

    private ShareColumns() {}

    static List<String> header(String... before) {
        return line(HEADER, before);
    }

    static List<String> of(Share share, String... before) {
        var last = share.last();
        var document = share.document();
        var said =
                List.of(
                        share.name(),
                        SaidStanding.of(share.stage()).name(),
                        last == null ? "" : last.day().toString(),
                        last == null ? "" : last.sentence(),
                        text(share.doneOn()),
                        document == null ? "" : document.number());
        return line(said, before);
    }

    private static List<String> line(List<String> said, String... before) {
        return Stream.concat(Stream.of(before), said.stream()).toList();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
