package vn.chungtay.reporting.target.shortfall;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.web.Asked;
import vn.chungtay.web.FieldError;

/// What somebody fills in to ask units why they fall short.
///
/// @param asked codes of units
/// @param everyone whether all that fail are asked
/// @param until the day by which an answer is wanted, as typed
/// @param errors what is wrong with it
record Asking(
        List<String> asked, boolean everyone, @Nullable String until, List<FieldError> errors) {
    static final Asking NOTHING = new Asking(List.of(), false, null, List.of());

    Asking {
        asked = List.copyOf(asked);
        until = Asked.text(until);
        errors = List.copyOf(errors);
    }

    Asking with(List<FieldError> wrong) {
        return new Asking(asked, everyone, until, wrong);
    }

    boolean isChosen(String code) {
        return asked.contains(code);
    }
}
