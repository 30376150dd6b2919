package vn.chungtay.organisation.registry;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.organisation.Level;
import vn.chungtay.organisation.UnitFilter;
import vn.chungtay.organisation.Units;
import vn.chungtay.web.HomeTile;
import vn.chungtay.web.Texts;

/// How many units there are today, on the home page.
@Component
class UnitTile implements HomeTile {
    private final Units units;
    private final Texts texts;
    private final Clock clock;

    UnitTile(Units units, Texts texts, Clock clock) {
        this.units = units;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Tile tile() {
        var today = LocalDate.now(clock);
        var text =
                units.isEmpty()
                        ? texts.text("unit.none.title")
                        : texts.text(
                                "unit.tile",
                                today,
                                units.count(UnitFilter.everything(), today),
                                units.count(UnitFilter.at(Level.BRANCH), today));
        return new Tile("unit.index.title", text, "/units", 50);
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Permission.READ_REGISTRY);
    }
}
