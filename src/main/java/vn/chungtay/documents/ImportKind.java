package vn.chungtay.documents;

import java.util.List;
import java.util.Map;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Scope;
import vn.chungtay.identity.Viewer;

/// A kind of list that can be brought in, by the command line, the API or a page; the module that
/// owns what the list is about fills this port.
public interface ImportKind {
    /// The last part of `POST /api/v1/imports/{name}`: `areas`, `units`, `reorganisation`.
    String name();

    /// The columns of its header, in the order in which an export writes them; those that a list
    /// may leave out come last.
    List<ListColumn> columns();

    /// Among the parameters of every kind: who brings the list in.
    String BY = "by";

    /// Among the parameters of kinds that speak of a programme: which one; without it the one that
    /// runs. A form carries the one that its page shows, so nobody is asked to type it.
    String PROGRAMME = "programme";

    /// Among the parameters of kinds that take the good lines alone: `true` asks for just that.
    String PARTIAL = "partial";

    /// Among the parameters of every kind: the name of the source in whose form the file is.
    String SOURCE = "source";

    /// Whether lines may go in although others of the same list cannot: where no line means
    /// anything but itself. Asked for by [#PARTIAL], with a report that counts the good lines.
    default boolean takesGoodLines() {
        return false;
    }

    /// Whether it brings figures, so that formulas are worked out anew before they are believed.
    default boolean bringsFigures() {
        return false;
    }

    /// Whether a line of a list in the form of a source is none of it, such as totals beneath.
    ///
    /// @param line as it was sent
    default boolean leavesOut(List<String> line) {
        return false;
    }

    /// Whether the sender would rather have the good lines in than none.
    default boolean isPartial(Map<String, String> parameters) {
        return takesGoodLines() && "true".equals(parameters.get(PARTIAL));
    }

    /// The names of what it needs besides the file; most need nothing.
    List<String> parameters();

    /// The names of what it may be told besides.
    default List<String> optionalParameters() {
        return List.of();
    }

    /// The values that a column may have where these are few; a source has words of its own for
    /// them.
    default Map<String, List<String>> words() {
        return Map.of();
    }

    /// Whether a viewer may bring such a list in: whoever may do so everywhere, since most lists
    /// speak of the whole registry.
    default boolean isOpenTo(Viewer viewer) {
        return viewer.mayEverywhere(Permission.IMPORT_LISTS);
    }

    /// Takes the list over inside the caller's transaction, which the caller takes back when the
    /// report has problems or was only a preview.
    ///
    /// @param parameters values by name, none for what was not told; a wrong one is a problem of
    ///   line 0
    ImportReport take(CsvTable list, Map<String, String> parameters);

    /// The same from somebody who may bring lists in within some scopes only; a kind that is open
    /// to them refuses the lines that lie outside.
    default ImportReport take(CsvTable list, Map<String, String> parameters, List<Scope> within) {
        if (!within.contains(Scope.EVERYWHERE)) {
            throw new IllegalStateException(name() + " is not open to its sender any more");
        }
        return take(list, parameters);
    }
}
