package vn.chungtay.organisation.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chungtay.organisation.reorganisation.Standing;
import vn.chungtay.web.Choice;
import vn.chungtay.web.FieldError;

/// A decision that is being written: what was typed, what there is to choose from, what is wrong,
/// and, when somebody asked for it, what would come of it.
///
/// @param about nothing as long as nobody chose
/// @param beside what it may be merged with
/// @param inside what has to go somewhere when it is divided
record DecisionScreen(
        DecisionEntry form,
        @Nullable Standing about,
        Choices choices,
        List<FieldError> errors,
        @Nullable Preview preview) {

    /// @param above where it may come under
    /// @param ranks kinds or levels
    /// @param areas where a new unit may be
    record Choices(
            List<Choice> above,
            List<Choice> ranks,
            List<Choice> areas,
            List<Standing> beside,
            List<Standing> inside) {}

    @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }
}
