package vn.chungtay.documents.issued;

import org.springframework.stereotype.Component;
import vn.chungtay.identity.Permission;
import vn.chungtay.identity.Viewer;
import vn.chungtay.web.HomeTile;
import vn.chungtay.web.Texts;

/// The register of documents, on the home page.
@Component
class IssuedTile implements HomeTile {
    private final IssuedLists lists;
    private final Texts texts;

    IssuedTile(IssuedLists lists, Texts texts) {
        this.lists = lists;
        this.texts = texts;
    }

    @Override
    public Tile tile() {
        var text = texts.text("issued.tile", lists.count());
        return new Tile("issued.index.title", text, IssuedController.PATH, 55);
    }

    @Override
    public boolean isFor(Viewer viewer) {
        return viewer.may(Permission.READ_PUBLISHED);
    }
}
