package vn.chungtay.web;

import java.util.List;
import vn.chungtay.identity.Viewer;

/// What waits for the viewer, above the tiles of the home page: a bean of this type in any module
/// is one section.
public interface HomeAgenda {
    Agenda of(Viewer viewer);

    /// @param summary one sentence, or how many there are of what
    /// @param first the most urgent; empty when nothing waits
    /// @param href where all of it is
    record Agenda(String title, String summary, List<Line> first, String href) {}

    /// @param note how urgent it is, in a few words
    record Line(String text, String href, String note, Tone tone) {}
}
