package vn.chungtay.notifications.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chungtay.web.Asked;
import vn.chungtay.web.Head;
import vn.chungtay.web.Order;
import vn.chungtay.web.Tone;

/// What was asked of the list of letters; blank asks nothing.
///
/// @param q part of an address, of a subject or of what the server answered
record LetterQuestion(@Nullable String q, @Nullable String state, @Nullable String sort) {
    static final String PATH = "/letters";

    /// What has become of a letter.
    enum State {
        WAITING(Tone.INFO),
        /// Refused by the server, to be tried again.
        FAILED(Tone.WARNING),
        GIVEN_UP(Tone.DANGER),
        SENT(Tone.SUCCESS),
        /// Never sent: the address was ended first.
        DROPPED(Tone.NEUTRAL);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        Tone tone() {
            return tone;
        }
    }

    LetterQuestion {
        q = Asked.text(q);
        state = Asked.text(state);
        sort = Asked.text(sort);
    }

    @Nullable State wantedState() {
        return Asked.oneOf(State.values(), state, "letters.refusal.state");
    }

    Order<LetterColumn> order() {
        return Asked.order(LetterColumn.values(), sort);
    }

    Head head(LetterColumn column) {
        var towards = new LetterQuestion(q, state, Asked.towards(column, order()));
        return Head.of(column, order(), towards.address(PATH));
    }

    boolean isOpen() {
        return q == null && state == null;
    }

    String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        Asked.add(address, "q", q);
        Asked.add(address, "state", state);
        Asked.add(address, "sort", sort);
        return address.encode().toUriString();
    }
}
