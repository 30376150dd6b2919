package vn.chungtay.documents.extract;

import java.util.List;
import vn.chungtay.identity.Viewer;

/// A table that programs read: over the API, and in the file of all tables. The module that keeps
/// the data fills this port. None of them names a person: lists of persons are [Roster]s.
public interface Extract {
    ExtractHead head();

    /// What the codes in its column `element` stand for; none where it has no such column.
    default List<ExtractElement> elements() {
        return List.of();
    }

    /// Understands the question, and refuses what cannot be answered; reads what is long only when
    /// the lines are asked for, perhaps outside of the request.
    ExtractLines of(ExtractQuestion question, Viewer viewer);
}
