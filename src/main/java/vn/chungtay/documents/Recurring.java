package vn.chungtay.documents;

import java.time.Duration;
import java.time.LocalTime;

/// Something to be done again and again in the background: a bean of this type in any module is
/// called by the worker that does the jobs, on one node at a time.
public interface Recurring {

    /// Tells it from every other, in the database too; never changed.
    String name();

    When when();

    /// May be called once more for the same time: what it does twice does no harm.
    void run();

    /// When it is called again.
    sealed interface When {}

    /// @param pause from the end of one call to the next
    record Every(Duration pause) implements When {}

    /// Each day in Việt Nam, or later that day when nothing ran at the time.
    record Daily(LocalTime time) implements When {}
}
