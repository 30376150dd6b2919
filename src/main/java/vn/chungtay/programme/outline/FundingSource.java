package vn.chungtay.programme.outline;

import vn.chungtay.programme.loading.Element;
import vn.chungtay.programme.loading.Fields;

/// What is paid, and from which money.
record FundingSource(String code, String place, Source source, String title) implements Element {

    enum Source {
        STATE_BUDGET,
        OTHER
    }

    @Override
    public void describe(Fields fields) {
        fields.with("programme.field.place", place)
                .with("programme.field.source", fields.texts().text("programme.funding." + source))
                .with("programme.field.title", title);
    }
}
