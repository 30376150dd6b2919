package vn.chungtay.programme.outline;

import vn.chungtay.programme.loading.Element;
import vn.chungtay.programme.loading.Fields;

/// The place of the programme that gives a body its duties.
record Duty(String code, String place, String body) implements Element {

    @Override
    public void describe(Fields fields) {
        fields.with("programme.field.place", place).with("programme.field.body", body);
    }
}
