package vn.chungtay.exchange.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chungtay.documents.extract.RosterQuestion;
import vn.chungtay.shared.DateText;
import vn.chungtay.shared.Outcome;
import vn.chungtay.web.Asked;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Texts;

/// For which place and day a file is wanted, as it was typed.
///
/// @param unit code of a unit, itself and all below it
/// @param area code of an area, all in it
/// @param day today when not given
record FileQuestion(@Nullable String unit, @Nullable String area, @Nullable String day) {
    FileQuestion {
        unit = Asked.text(unit);
        area = Asked.text(area);
        day = Asked.text(day);
    }

    /// What was understood.
    ///
    /// @param opened the closed columns that are asked for
    record Read(
            @Nullable String unit,
            @Nullable String area,
            LocalDate day,
            List<String> organisations,
            Set<String> opened) {

        @Nullable String place() {
            return unit == null ? area : unit;
        }

        RosterQuestion question(int most) {
            return new RosterQuestion(day, organisations, unit, area, opened, most);
        }

        /// The same without what is kept closed, as a screen shows it.
        Read closed() {
            return new Read(unit, area, day, organisations, Set.of());
        }
    }

    /// All that is wrong with it.
    List<FieldError> errors(LocalDate today, Texts texts) {
        var wrong = new ArrayList<FieldError>();
        if (unit != null && area != null) {
            wrong.add(new FieldError("area", texts.text("exchange.refusal.two-places")));
        }
        if (day != null) {
            switch (DateText.read(day)) {
                case Outcome.Refused<LocalDate>(var reasons) ->
                        reasons.forEach(r -> wrong.add(new FieldError("day", texts.text(r))));
                case Outcome.Accepted<LocalDate>(var read) -> {
                    if (read.isAfter(today)) {
                        wrong.add(new FieldError("day", texts.text("exchange.refusal.day", read)));
                    }
                }
            }
        }
        return wrong;
    }

    /// Of a question without errors.
    Read read(LocalDate today, Profile profile, Set<String> opened) {
        var on = day == null ? today : DateText.read(day).orElseThrow();
        return new Read(unit, area, on, profile.organisations(), opened);
    }
}
