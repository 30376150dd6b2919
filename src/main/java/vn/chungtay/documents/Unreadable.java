package vn.chungtay.documents;

import java.util.List;

/// A file that cannot be used, with every problem found in it, in the order of its lines.
public record Unreadable(List<Problem> problems) implements Reading, CsvReading {

    public Unreadable {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an unreadable file has at least one problem");
        }
        problems = List.copyOf(problems);
    }
}
