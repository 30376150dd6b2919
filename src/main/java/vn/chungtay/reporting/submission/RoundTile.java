package vn.chungtay.reporting.submission;

import java.util.Comparator;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.reporting.period.Round;
import vn.chungtay.web.HomeTile;
import vn.chungtay.web.Texts;

/// Which reports are due, on the home page.
@Component
class RoundTile implements HomeTile {
    private final RoundScreens screens;
    private final Texts texts;

    RoundTile(RoundScreens screens, Texts texts) {
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public Tile tile() {
        var open = screens.open();
        var text =
                open.stream()
                        .map(Round::dueOn)
                        .min(Comparator.naturalOrder())
                        .map(due -> texts.text("round.tile", open.size(), due))
                        .orElseGet(() -> texts.text("round.open.none"));
        return new Tile("round.index.title", text, "/reports", 5);
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Permission.READ_FIGURES);
    }
}
