package vn.chungtay.server;

import java.util.List;
import vn.chungtay.shared.ToldToUser;

/// The program cannot start or go on, and the sentence says why and what to do.
final class CannotStart extends RuntimeException implements ToldToUser {
    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    @Override
    public List<String> lines() {
        return List.of(String.valueOf(getMessage()));
    }

    @Override
    public boolean isAboutTheMachine() {
        return true;
    }
}
