package vn.chungtay.programme.outline;

import java.util.List;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.Organisation;
import vn.chungtay.programme.loading.Element;
import vn.chungtay.programme.loading.Fields;

/// An agency or organisation under the name the programme gives it.
///
/// @param organisations whose units it is made of; empty for party committees and agencies
/// @param levels on which these stand; empty where it is none of units and party committees
record Body(String code, String name, List<Organisation> organisations, List<Level> levels)
        implements Element {

    Body {
        organisations = List.copyOf(organisations);
        levels = List.copyOf(levels);
    }

    /// Whether the units of an organisation on a level belong to it.
    boolean isOf(Organisation organisation, Level level) {
        return organisations.contains(organisation) && levels.contains(level);
    }

    @Override
    public void describe(Fields fields) {
        fields.with("programme.field.name", name)
                .withAll(
                        "programme.field.organisations",
                        organisations.stream()
                                .map(one -> fields.texts().text("organisation." + one))
                                .toList())
                .withAll(
                        "programme.field.levels",
                        levels.stream().map(one -> fields.texts().text("level." + one)).toList());
    }
}
