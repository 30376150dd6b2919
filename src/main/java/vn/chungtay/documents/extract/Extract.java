package vn.chungtay.documents.extract;

import java.util.List;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;

/// A table that programs read: over the API, and in the file of all tables. The module that keeps
/// the data fills this port. None of them names a person: lists of persons are [Roster]s.
public interface Extract {
    /// The last part of `GET /api/v1/tables/{name}.csv`, and of the name of its file.
    String name();

    /// The key of what readers call it.
    String label();

    /// The key of a sentence: what one line of it is.
    String meaning();

    /// Without it nobody is given the table; what of it they may see is for the module to load.
    Permission needs();

    /// In the order in which they are written.
    List<ExtractColumn> columns();

    /// The names of what it may be asked with, of those that [ExtractQuestion] has.
    default List<String> parameters() {
        return List.of();
    }

    /// What the codes in its column `element` stand for; none where it has no such column.
    default List<ExtractElement> elements() {
        return List.of();
    }

    /// Understands the question, and refuses what cannot be answered; reads what is long only when
    /// the lines are asked for, perhaps outside of the request.
    ExtractLines of(ExtractQuestion question, Viewer viewer);
}
