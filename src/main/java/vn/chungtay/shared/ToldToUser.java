package vn.chungtay.shared;

import java.util.List;

/// An exception whose lines are already whole sentences for the person who started the program. The
/// command line prints them instead of a stack trace.
public interface ToldToUser {
    List<String> lines();

    /// Whether the machine or its settings are in the way, rather than what the program was given.
    default boolean isAboutTheMachine() {
        return false;
    }
}
