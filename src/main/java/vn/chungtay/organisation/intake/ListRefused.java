package vn.chungtay.organisation.intake;

import java.util.List;
import vn.chungtay.shared.ToldToUser;

/// The list named on the command line cannot be taken over; its lines say what is wrong, one
/// problem a line.
final class ListRefused extends RuntimeException implements ToldToUser {
    private static final long serialVersionUID = 1L;

    private final List<String> lines;

    ListRefused(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    ListRefused(List<String> lines, Throwable cause) {
        super(String.join("\n", lines), cause);
        this.lines = List.copyOf(lines);
    }

    @Override
    public List<String> lines() {
        return lines;
    }
}
