package vn.chungtay.upkeep;

import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Tone;

/// How it is with one thing, in words.
///
/// @param code never changed, for programs: `jobs`
/// @param name what it is called on the page
/// @param sentence how it is, with its figures
/// @param remedy what to do; nothing where all is well
public record Sign(
        String code, String name, State state, String sentence, @Nullable String remedy) {

    /// Whether somebody has to do something; its name on the page is the text
    /// `status.state.<name>`.
    public enum State {
        WELL(Tone.SUCCESS),
        /// Worth knowing, and nothing is wrong.
        NOTED(Tone.NEUTRAL),
        /// It works, and will not for long if nobody looks after it.
        WATCH(Tone.WARNING),
        BAD(Tone.DANGER);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }

        public Tone tone() {
            return tone;
        }

        boolean isTrouble() {
            return this == WATCH || this == BAD;
        }
    }

    public static Sign well(String code, String name, String sentence) {
        return new Sign(code, name, State.WELL, sentence, null);
    }

    public static Sign noted(String code, String name, String sentence) {
        return new Sign(code, name, State.NOTED, sentence, null);
    }

    /// The same thing in need of somebody.
    public Sign but(State worse, String instead, String whatToDo) {
        return new Sign(code, name, worse, instead, whatToDo);
    }
}
