package vn.chungtay.programme.solution;

import org.jspecify.annotations.Nullable;
import vn.chungtay.programme.loading.Element;
import vn.chungtay.programme.loading.Fields;

/// A group of solutions; with a parent, a section of that group.
record SolutionGroup(String code, @Nullable String parent, String place, String title)
        implements Element {

    @Override
    public void describe(Fields fields) {
        fields.with("programme.field.group", parent)
                .with("programme.field.place", place)
                .with("programme.field.title", title);
    }
}
