package vn.chungtay.upkeep;

import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.HomeTile;
import vn.chungtay.web.Texts;

/// The way to the state of the program, with how many things want somebody.
@Component
class StatusTile implements HomeTile {
    private final Vitals vitals;
    private final Texts texts;

    StatusTile(Vitals vitals, Texts texts) {
        this.vitals = vitals;
        this.texts = texts;
    }

    @Override
    public Tile tile() {
        var troubles = vitals.troubles();
        var text =
                troubles == 0
                        ? texts.text("status.tile.well")
                        : texts.text("status.tile.trouble", troubles);
        return new Tile("status.title", text, StatusController.PATH, 95);
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.mayEverywhere(Permission.WATCH_SYSTEM);
    }
}
