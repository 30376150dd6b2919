package vn.chungtay.documents.extract;

import java.util.List;
import vn.chungtay.identity.Viewer;

/// A list as of a day, of units or of persons, for whoever has to have it in a form of their own.
/// The module that keeps the data fills this port. Whoever asks holds `READ_SENSITIVE`; the lines
/// are those in their sight with it.
public interface Roster {
    /// Never changed: it is kept with each profile.
    String name();

    /// The key of what it is called.
    String label();

    /// Whether its lines name persons.
    boolean isOfPersons();

    List<ExtractColumn> columns();

    /// Refuses a place there is not, or that is out of sight.
    ///
    /// @return with a value for each column; closed ones blank unless they are asked for
    ExtractLines of(RosterQuestion question, Viewer viewer);
}
