package vn.chungtay.programme.progress;

import org.springframework.stereotype.Component;
import vn.chungtay.programme.Programmes;
import vn.chungtay.web.Page;
import vn.chungtay.web.Texts;

/// What the screens of duties begin with, and the duty that an address names.
@Component
class DutyScreens {
    private final Programmes programmes;
    private final FollowingDuties following;
    private final Texts texts;

    DutyScreens(Programmes programmes, FollowingDuties following, Texts texts) {
        this.programmes = programmes;
        this.following = following;
        this.texts = texts;
    }

    Page index() {
        return Page.in("programme", texts.text("programme.duties.title"))
                .under(texts.text("programme.crumb"), "/programme");
    }

    FollowedDuty find(String item) {
        return following.find(programme(), item).orElseThrow(TaskScreens::nothingThere);
    }

    /// A duty that its body reports on.
    Spot spot(String item) {
        return Spot.of(programme(), find(item));
    }

    private String programme() {
        return programmes.currentCode().orElseThrow(TaskScreens::nothingThere);
    }
}
