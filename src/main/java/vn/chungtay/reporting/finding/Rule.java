package vn.chungtay.reporting.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A relation that must hold between figures, as the programme's `rules.yaml` states it.
///
/// @param code stands for the rule in the API
/// @param title the relation in words
/// @param forms the forms it speaks of; findings are filed under the first
/// @param each what it is checked for
/// @param printed CEL: the side that is printed
/// @param computed CEL: the side it is held against
/// @param holds CEL over `printed` and `computed`; equality when not given
/// @param elements the elements a rule about change looks at
public record Rule(
        String code,
        Kind kind,
        String title,
        List<String> forms,
        Each each,
        String printed,
        String computed,
        @Nullable String holds,
        List<String> elements) {

    public Rule {
        forms = List.copyOf(forms);
        elements = elements == null ? List.of() : List.copyOf(elements);
    }

    /// What a broken rule says; the API's `kind`.
    public enum Kind {
        FOOTING,
        CLASSES,
        PART_OF_WHOLE,
        RATE,
        CROSS_TABLE,
        CHANGE
    }

    /// What a rule is checked for; `rules.yaml` says which names each of them offers.
    public enum Each {
        ELEMENT_TOTAL,
        ROW,
        ORGANISATION,
        RATE,
        CHANGE
    }
}
