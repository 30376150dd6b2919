package vn.chungtay.documents.extract;

import java.util.List;
import java.util.function.Consumer;

/// The lines of a table, one after the other, so that no table needs to fit into memory.
@FunctionalInterface
public interface ExtractLines {

    /// @param taker of the values of a line, in the order of the columns; blank where there is none
    void each(Consumer<List<String>> taker);
}
