package vn.chungtay.programme.solution;

import vn.chungtay.programme.loading.Element;
import vn.chungtay.programme.loading.Fields;

/// A numbered item of a group or section.
record Solution(String code, String group, String place, String title) implements Element {

    @Override
    public void describe(Fields fields) {
        fields.with("programme.field.group", group)
                .with("programme.field.place", place)
                .with("programme.field.title", title);
    }
}
