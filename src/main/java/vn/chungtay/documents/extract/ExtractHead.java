package vn.chungtay.documents.extract;

import java.util.List;
import vn.chungtay.identity.Permission;

/// What is told of a table before anybody reads it.
///
/// @param name the last part of `GET /api/v1/tables/{name}.csv`, and of the name of its file
/// @param label the key of what readers call it
/// @param meaning the key of a sentence: what one line of it is
/// @param needs without it nobody is given the table; what of it they may see is for the module to
///   load
/// @param columns in the order in which they are written
/// @param parameters the names of what it may be asked with, of those that [ExtractQuestion] has
public record ExtractHead(
        String name,
        String label,
        String meaning,
        Permission needs,
        List<ExtractColumn> columns,
        List<String> parameters) {
    public ExtractHead {
        columns = List.copyOf(columns);
        parameters = List.copyOf(parameters);
    }
}
