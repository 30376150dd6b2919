package vn.chungtay.programme.outline;

import vn.chungtay.programme.loading.Element;
import vn.chungtay.programme.loading.Fields;

/// One duty of a body.
record DutyItem(String code, String duty, String title) implements Element {

    @Override
    public void describe(Fields fields) {
        fields.with("programme.field.duty", duty).with("programme.field.title", title);
    }
}
