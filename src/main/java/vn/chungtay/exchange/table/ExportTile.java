package vn.chungtay.exchange.table;

import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.HomeTile;
import vn.chungtay.web.Texts;

/// What there is for other programs, on the home page.
@Component
class ExportTile implements HomeTile {
    private final Tables tables;
    private final Texts texts;

    ExportTile(Tables tables, Texts texts) {
        this.tables = tables;
        this.texts = texts;
    }

    @Override
    public Tile tile() {
        var text = texts.text("dump.tile", tables.of(Viewer.current()).size());
        return new Tile("dump.tile.title", text, DumpController.PATH, 58);
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Permission.READ_PUBLISHED);
    }
}
