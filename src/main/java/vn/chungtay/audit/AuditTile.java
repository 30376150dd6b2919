package vn.chungtay.audit;

import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.HomeTile;
import vn.chungtay.web.Texts;

/// The way to the trail, for whoever may read it.
@Component
class AuditTile implements HomeTile {
    private final Texts texts;

    AuditTile(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Tile tile() {
        return new Tile("audit.index.title", texts.text("audit.tile"), "/audit", 90);
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Permission.READ_AUDIT);
    }
}
