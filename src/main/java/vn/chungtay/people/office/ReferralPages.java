package vn.chungtay.people.office;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chungtay.audit.Act;
import vn.chungtay.audit.Trail;
import vn.chungtay.web.FieldError;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What all pages of referrals say alike; each look at who was referred is told to the trail, since
/// it says who is, or wants to be, of the Party.
@Component
class ReferralPages {
    private final Texts texts;
    private final Trail trail;
    private final Clock clock;

    ReferralPages(Texts texts, Trail trail, Clock clock) {
        this.texts = texts;
        this.trail = trail;
        this.clock = clock;
    }

    Page index() {
        return Page.in("units", texts.text("referral.index.title"))
                .under(texts.text("unit.index.title"), "/units");
    }

    Page below(String title) {
        return Page.in("units", texts.text(title))
                .under(texts.text("unit.index.title"), "/units")
                .under(texts.text("referral.index.title"), ReferralController.PATH);
    }

    FieldError error(String field, String key, Object... arguments) {
        return new FieldError(field, texts.text(key, arguments));
    }

    /// @param thing what was looked at: `referrals`, or one of them
    void looked(String thing) {
        trail.look(Act.of("referral.read", thing));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
