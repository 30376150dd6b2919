package vn.chungtay.server;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.audit.Chain;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.NumberText;

/// What is said of the audit trail after it was verified.
record Verdict(boolean isWell, List<String> sentences) {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    static Verdict of(Chain.State state) {
        var broken = state.broken();
        return broken == null
                ? new Verdict(true, whole(state))
                : new Verdict(
                        false,
                        List.of(
                                Sentences.text(
                                        "audit.broken." + broken.damage(),
                                        broken.position(),
                                        broken.entry())));
    }

    /// Against a head that was written down before.
    static Verdict compared(Chain.State state, Chain.Link remembered, Chain.@Nullable Link now) {
        if (now == null) {
            var head = state.head();
            var last = head == null ? 0 : head.position();
            return new Verdict(
                    false,
                    List.of(Sentences.text("audit.broken.cut", remembered.position(), last)));
        }
        if (!now.hash().equalsIgnoreCase(remembered.hash())) {
            return new Verdict(
                    false, List.of(Sentences.text("audit.broken.other", now.position(), now)));
        }
        var sentences = new ArrayList<>(whole(state));
        sentences.add(Sentences.text("audit.whole.expected", remembered.position()));
        return new Verdict(true, sentences);
    }

    private static List<String> whole(Chain.State state) {
        var sentences = new ArrayList<String>();
        var span = state.span();
        if (span.from() == null || span.to() == null) {
            return List.of(Sentences.text("audit.whole.none"));
        }
        sentences.add(
                Sentences.text(
                        "audit.whole",
                        NumberText.print(span.entries()),
                        day(span.from()),
                        day(span.to())));
        if (state.waiting() > 0) {
            sentences.add(Sentences.text("audit.whole.waiting", NumberText.print(state.waiting())));
        }
        if (state.head() != null) {
            sentences.add(Sentences.text("audit.whole.head", state.head()));
        }
        return sentences;
    }

    private static String day(OffsetDateTime at) {
        return DateText.print(at.atZoneSameInstant(VIETNAM).toLocalDate());
    }
}
