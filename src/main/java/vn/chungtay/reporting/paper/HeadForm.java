package vn.chungtay.reporting.paper;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.paper.Letterhead.Form;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.DocumentNumber;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Typed;

/// The head and the foot of a paper as somebody typed them.
///
/// @param rules whose rules it follows
/// @param signedOn a day, empty while it is not signed
/// @param recipients one a line
record HeadForm(
        @Nullable String rules,
        @Nullable String above,
        @Nullable String issuer,
        @Nullable String mark,
        @Nullable String number,
        @Nullable String place,
        @Nullable String signedOn,
        @Nullable String authority,
        @Nullable String position,
        @Nullable String signer,
        @Nullable String recipients) {

    static HeadForm of(Head head) {
        return new HeadForm(
                head.form().name(),
                head.above(),
                head.issuer(),
                head.mark(),
                head.number(),
                head.place(),
                head.signedOn() == null ? null : DateText.print(head.signedOn()),
                head.authority(),
                head.position(),
                head.signer(),
                String.join("\n", head.recipients()));
    }

    /// What is wrong with it is told by `typed`.
    Head read(Typed typed) {
        var whose = Asked.oneOf(Form.values(), Asked.text(rules), "paper.refusal.form");
        return new Head(
                Objects.requireNonNullElse(whose, Form.STATE),
                line(typed, "above", above),
                typed.due("issuer", "paper.issuer", issuer, Typed.LINE),
                typed.due("mark", "paper.mark", mark, Typed.LINE),
                number(typed),
                typed.due("place", "paper.place", place, Typed.LINE),
                Asked.text(signedOn) == null ? null : typed.day("signedOn", signedOn),
                line(typed, "authority", authority),
                typed.due("position", "paper.position", position, Typed.LINE),
                line(typed, "signer", signer),
                typed.free("recipients", recipients)
                        .lines()
                        .filter(one -> !one.isBlank())
                        .toList());
    }

    private @Nullable String number(Typed typed) {
        var written = Asked.text(number);
        if (written == null) {
            return null;
        }
        var read = typed.taken("number", DocumentNumber.read(written));
        return read == null ? written : read.toString();
    }

    private static @Nullable String line(Typed typed, String field, @Nullable String text) {
        return Asked.text(typed.free(field, text));
    }

    static String orNone(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
