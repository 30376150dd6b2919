package vn.chungtay.programme;

import java.util.List;
import java.util.Set;
import vn.chungtay.documents.Problem;

/// Another module's part of a programme's folder. A bean of this type is asked at every loading,
/// after the programme's own files.
public interface ProgrammePart {

    /// Reads and checks the part, and changes nothing.
    Prepared prepare(ProgrammeFolder folder);

    /// A part that has been read: what is wrong with it, and what loading it would change.
    interface Prepared {
        List<Problem> problems();

        List<Change> changes();

        /// Changes what is stored, inside the loading's transaction; called only when no part of
        /// the folder has a problem.
        void apply();

        /// The elements this part defines, by code; what names an element is checked against them.
        default Set<String> elements() {
            return Set.of();
        }

        /// What turns out wrong once the elements of all parts are known.
        default List<Problem> problemsAmong(Set<String> elements) {
            return List.of();
        }
    }
}
