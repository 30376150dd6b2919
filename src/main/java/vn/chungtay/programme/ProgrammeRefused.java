package vn.chungtay.programme;

import java.util.List;
import vn.chungtay.shared.ToldToUser;

/// The programme named at the start cannot be loaded; its lines say what is wrong, one problem a
/// line.
final class ProgrammeRefused extends RuntimeException implements ToldToUser {
    private static final long serialVersionUID = 1L;

    private final List<String> lines;

    ProgrammeRefused(List<String> lines) {
        super(String.join("\n", lines));
        this.lines = List.copyOf(lines);
    }

    @Override
    public List<String> lines() {
        return lines;
    }
}
