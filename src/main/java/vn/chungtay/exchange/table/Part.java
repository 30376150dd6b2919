package vn.chungtay.exchange.table;

import java.util.List;
import vn.chungtay.documents.extract.ExtractColumn;
import vn.chungtay.documents.extract.ExtractElement;
import vn.chungtay.documents.extract.ExtractLines;

/// A table in the file of all tables.
///
/// @param title in words
/// @param meaning a sentence: what one line of it is
record Part(
        String name,
        String title,
        String meaning,
        List<ExtractColumn> columns,
        List<ExtractElement> elements,
        ExtractLines lines) {

    String file() {
        return name + ".csv";
    }
}
