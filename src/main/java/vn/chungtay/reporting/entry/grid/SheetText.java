package vn.chungtay.reporting.entry.grid;

import vn.chungtay.reporting.form.FormDefinition.Text;

/// One narrative part of the page.
///
/// @param notes how many there are on it
record SheetText(Text text, Field field, int notes) {
    String element() {
        return text.element();
    }
}
