package vn.chungtay.reporting.entry.offline;

import java.util.List;
import vn.chungtay.web.Texts;

/// What the columns of a workbook are called.
///
/// @param element the code of what is counted
/// @param name its name
/// @param value what the unit reports
/// @param seen what stood there when the workbook was taken along
/// @param report the report it belongs to
record Headings(String element, String name, String value, String seen, String report) {

    static Headings in(Texts texts) {
        return new Headings(
                texts.text("offline.column.element"),
                texts.text("offline.column.name"),
                texts.text("offline.column.value"),
                texts.text("offline.column.seen"),
                texts.text("offline.column.report"));
    }

    List<String> all() {
        return List.of(element, name, value, seen, report);
    }
}
