package vn.chungtay.programme.outline;

import vn.chungtay.programme.loading.Element;
import vn.chungtay.programme.loading.Fields;

/// An agency or organisation under the name the programme gives it.
record Body(String code, String name) implements Element {

    @Override
    public void describe(Fields fields) {
        fields.with("programme.field.name", name);
    }
}
