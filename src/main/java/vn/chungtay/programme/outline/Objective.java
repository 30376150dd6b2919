package vn.chungtay.programme.outline;

import vn.chungtay.programme.loading.Element;
import vn.chungtay.programme.loading.Fields;

/// One aim of a programme.
record Objective(String code, String place, String title) implements Element {

    @Override
    public void describe(Fields fields) {
        fields.with("programme.field.place", place).with("programme.field.title", title);
    }
}
